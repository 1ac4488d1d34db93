package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * When a clinician whom a viewer is not shown raises attention, answers another's and closes her own, nothing that the viewer gets differs:
 * no banner, no count, no alert, no answer, no page. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttentionWorldsIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID shown = UUID.fromString("0a7e0000-0000-4000-8000-000000000001");

    @BeforeEach
    void a_colleague_has_raised_attention() {
        OwnersDesk.run("""
                insert into attention (id, child_id, involvement_id, raised_by, reason_code, ask_code, raised_at)
                select ?, child_id, id, practitioner_id, 'WORRIED', 'CALL_ME', cast(? as timestamptz)
                  from involvement where child_id = ? and practitioner_id = ? and ended_on is null""",
                shown, Portal.clock(), amina, OwnersDesk.practitioner(Cast.SCHOOL_NURSE));
    }

    @AfterEach
    void all_is_as_before() {
        OwnersDesk.run("delete from alert where kind like 'ATTENTION%'");
        OwnersDesk.run("delete from notice where event like 'ATTENTION%'");
        OwnersDesk.run("delete from case_event where kind like 'ATTENTION%'");
        OwnersDesk.run("delete from attention_answer where attention_id in (select id from attention where child_id = ?)", amina);
        OwnersDesk.run("delete from attention where child_id = ?", amina);
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "SCHOOL_NURSE", "HOUSING_OFFICER", "YOUTH_WORKER", "TEAM_MANAGER", "OUT_OF_HOURS_WORKER"})
    void nothing_differs_when_somebody_hidden_raises_answers_and_closes(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> before = everything(viewer);
        assertEquals(Set.of(), differing(before, everything(viewer)), "the same world twice");
        UUID hidden = raiseAndAnswer();
        assertEquals(Set.of(), differing(before, everything(viewer)));
        String miss = viewer.get("/attention/one.xhtml?attention=" + UUID.randomUUID()).comparable();
        assertEquals(miss, viewer.get("/attention/one.xhtml?attention=" + hidden).comparable(), "hers is answered like none");
        close(hidden);
        assertEquals(Set.of(), differing(before, everything(viewer)), "closed");
    }

    @Test
    void whoever_may_know_of_it_sees_it() {
        UUID hidden = raiseAndAnswer();
        for (String page : List.of("support-map", "support-list", "timeline", "family")) {
            String address = "/network/" + page + ".xhtml?child=" + amina;
            assertTrue(Visitor.signedIn(Cast.PASTORAL_LEAD).get(address).body().contains(shown.toString()), page);
            assertTrue(clinician().get(address).body().contains(hidden.toString()), page);
        }
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", "CAMHS", "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Visitor viewer = Visitor.signedIn(Cast.SCHOOL_NURSE);
            Map<String, String> before = everything(viewer);
            UUID leaking = raiseAndAnswer();
            Set<String> differing = differing(before, everything(viewer));
            assertTrue(differing.containsAll(Set.of("support-map", "support-list", "timeline", "family", "home", "shown")), differing.toString());
            close(leaking);
            assertTrue(differing(before, everything(viewer)).contains("past"), "closed");
        }
    }

    /** As the clinician does it in the portal. @return her attention */
    private UUID raiseAndAnswer() {
        Visitor clinician = clinician();
        Answer raised = clinician.submit("/attention/raise.xhtml?child=" + amina, "raise",
                Map.of("go", "Raise attention", "reason", "CHANGED_AT_HOME", "ask", "TEAM_MEETING"));
        assertFalse(raised.body().contains("class=\"errors\""), raised.body());
        clinician.submit("/attention/one.xhtml?attention=" + shown, "answers", Map.of("go", "Answer", "answer", "WILL_CALL"));
        assertEquals("1", OwnersDesk.one("select count(*) from attention_answer where attention_id = ?", shown));
        return UUID.fromString(OwnersDesk.one("select id from attention where child_id = ? and id <> ? and closed_at is null", amina, shown));
    }

    private static void close(UUID attention) {
        clinician().submit("/attention/one.xhtml?attention=" + attention, "closing", Map.of("shut", "Close", "outcome", "TALKED"));
    }

    private static Visitor clinician() {
        return Visitor.signedIn(Cast.CAMHS_WORKER);
    }

    private Map<String, String> everything(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : new String[] {"support-map", "support-list", "timeline", "family", "print-map"}) {
            pages.put(page, viewer.get("/network/" + page + ".xhtml?child=" + amina).comparable());
        }
        pages.put("home", viewer.get("/network/home.xhtml").comparable());
        pages.put("alerts", viewer.get("/alert/alerts.xhtml").comparable());
        pages.put("raise", viewer.get("/attention/raise.xhtml?child=" + amina).comparable());
        pages.put("past", viewer.get("/attention/past-attention.xhtml?child=" + amina).comparable());
        pages.put("shown", viewer.get("/attention/one.xhtml?attention=" + shown).comparable());
        return pages;
    }

    private static Set<String> differing(Map<String, String> first, Map<String, String> second) {
        Set<String> pages = new TreeSet<>(first.keySet());
        pages.removeIf(page -> first.get(page).equals(second.get(page)));
        return pages;
    }
}
