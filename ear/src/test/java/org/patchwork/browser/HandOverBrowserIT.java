package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** Work is handed over to a colleague; an agency's agreement ends and begins again. */
class HandOverBrowserIT extends BrowserTest {

    private final UUID ryan = OwnersDesk.child("Ryan", "Tanner", Cast.FAMILY_SUPPORT_WORKER);
    private final UUID old = UUID.fromString(OwnersDesk.one("select id from involvement where child_id = ? and practitioner_id = ? and ended_on is null",
            ryan, OwnersDesk.practitioner(Cast.YOUTH_WORKER)));

    @AfterEach
    void nothing_is_left_behind() {
        String taken = "(select id from involvement where child_id = ? and join_reason = 'HANDED_OVER')";
        OwnersDesk.run("delete from alert where kind in ('HAND_OVER_OFFERED', 'HAND_OVER_ANSWERED')");
        OwnersDesk.run("delete from hand_over");
        for (String table : List.of("notice", "due_obligation", "contact", "objection")) {
            OwnersDesk.run("delete from " + table + " where involvement_id in " + taken, ryan);
        }
        OwnersDesk.run("delete from involvement where child_id = ? and join_reason = 'HANDED_OVER'", ryan);
        OwnersDesk.run("delete from notice where involvement_id = ?", old);
        OwnersDesk.run("update involvement set ended_on = null where id = ?", old);
    }

    @Test
    void the_colleague_accepts_and_the_work_goes_on_under_another_name() {
        Window giving = window(Cast.YOUTH_WORKER);
        Window taking = window(Cast.LEAD_OF_SIXTY);
        HandOverPage handOver = HandOverPage.from(MyInvolvementPage.open(giving, ryan));
        handOver.find("hannah");
        assertEquals(1, handOver.problems().size(), "somebody of another agency");
        giving.screenshot("hand-over-nobody");
        handOver.find("grace");
        giving.screenshot("hand-over-found");
        HandOversPage made = handOver.offer("Grace Adeyemi");
        assertTrue(made.made().get(0).contains("Waits for an answer"), made.made().toString());
        assertTrue(map().contains("Kofi Boateng"));
        HandOversPage received = HandOversPage.open(taking);
        assertTrue(received.received().get(0).contains("Kofi Boateng") && received.received().get(0).contains("Ryan Tanner"), received.received().toString());
        taking.screenshot("hand-over-received");
        assertEquals("Ryan Tanner", received.accept().heading());
        assertTrue(map().contains("Grace Adeyemi"), map().toString());
        assertEquals(Portal.today().toString(), OwnersDesk.one("select ended_on from involvement where id = ?", old));
        assertTrue(HandOversPage.open(giving).made().get(0).contains("Accepted"));
    }

    private List<String> map() {
        return SupportMapPage.open(window(Cast.FAMILY_SUPPORT_WORKER), ryan).openEverything().people();
    }

    @Test
    void an_agency_whose_agreement_ended_is_shown_nothing_until_it_has_a_new_one() {
        String school = OwnersDesk.one("select id from organisation where name = 'Oakfield Primary School'");
        LocalDate from = LocalDate.parse(OwnersDesk.one("select agreement_from from organisation where id = cast(? as uuid)", school));
        List<String> to = OwnersDesk.list("select agreement_to from organisation where id = cast(? as uuid)", school);
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        try {
            Window officer = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
            AgreementsPage agreements = AgreementsPage.open(officer).choose("Oakfield Primary School");
            agreements.record(from, from.minusDays(1));
            assertEquals(List.of("The last day must not be before the first"), agreements.problems());
            officer.screenshot("agreements-errors");
            agreements.record(from, Portal.today().minusDays(1));
            assertTrue(agreements.line("Oakfield Primary School").contains("Ended: nothing is shown"));
            officer.screenshot("agreements");
            Window teacher = window(Cast.PASTORAL_LEAD).expecting("404");
            assertFalse(SupportMapPage.open(teacher, amina).words().contains("Amina"));
            agreements.choose("Oakfield Primary School").record(from, null);
            assertEquals("Amina Khan", SupportMapPage.open(teacher, amina).heading());
        } finally {
            OwnersDesk.run("delete from agreement where organisation_id = cast(? as uuid)", school);
            OwnersDesk.run("update organisation set agreement_from = cast(? as date), agreement_to = cast(? as date) where id = cast(? as uuid)",
                    from.toString(), to.get(0), school);
        }
    }
}
