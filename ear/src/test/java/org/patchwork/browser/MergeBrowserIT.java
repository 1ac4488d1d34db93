package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** A steward makes two records one and parts them again; whoever worked with the one that went is led on. */
class MergeBrowserIT extends BrowserTest {

    private final UUID stays = UUID.randomUUID();
    private final UUID goes = UUID.randomUUID();

    @BeforeEach
    void two_records_of_one_child() {
        record(stays, "Quenby", Cast.SCHOOL_NURSE);
        record(goes, "Quenbie", Cast.YOUTH_WORKER);
    }

    private static void record(UUID child, String given, Cast who) {
        OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, ?, 'Thistlewood', date '2017-03-12')", child, given);
        OwnersDesk.run("insert into child (id, authority_code) select ?, authority_code from child where id <> ? limit 1", child, child);
        OwnersDesk.run("insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at) "
                + "select gen_random_uuid(), ?, p.id, p.team_id, p.role_code, date '2026-01-01', now() from practitioner p where p.id = ?",
                child, OwnersDesk.practitioner(who));
    }

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from child_merge_row where merge_id in (select id from child_merge where gone_id = ?)", goes);
        OwnersDesk.run("delete from child_merge where gone_id = ?", goes);
        for (UUID child : List.of(stays, goes)) {
            OwnersDesk.run("delete from duplicate_pair where ? in (one_id, other_id)", child);
            OwnersDesk.run("delete from notice where child_id = ?", child);
            OwnersDesk.run("delete from due_obligation where child_id = ?", child);
            OwnersDesk.run("delete from involvement where child_id = ?", child);
            OwnersDesk.run("delete from child where id = ?", child);
            OwnersDesk.run("delete from person where id = ?", child);
        }
    }

    @Test
    void two_records_become_one_and_are_parted_again() {
        Window steward = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        DuplicatesPage list = DuplicatesPage.open(steward).lookAgain();
        assertFalse(list.words().contains("Thistlewood"), "the list names no child");
        steward.screenshot("duplicates");
        String pair = OwnersDesk.one("select id from duplicate_pair where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)",
                stays, goes, stays, goes);
        ComparePage both = ComparePage.open(steward, pair);
        assertTrue(both.sides().toString().contains("Quenbie") && both.sides().toString().contains("12 March 2017"), both.sides().toString());
        both.send();
        assertEquals(1, both.problems().size());
        steward.screenshot("compare");
        assertTrue(both.merge(stays, "seen with the mother").words().contains("The records are one now."));

        Window worker = window(Cast.YOUTH_WORKER);
        worker.page().navigate("/network/support-map.xhtml?since=14&child=" + goes);
        assertEquals("/network/support-map.xhtml?child=" + stays + "&since=14", new SupportMapPage(worker).path());
        assertTrue(new SupportMapPage(worker).words().contains("Quenby Thistlewood"));
        assertTrue(HomePage.open(worker).searchFor("quenbie").words().contains("Quenby Thistlewood"));

        list = DuplicatesPage.open(steward).partTheLatest();
        assertTrue(list.words().contains("The records are parted again."), list.words());
        worker.page().navigate("/network/support-map.xhtml?child=" + goes);
        assertTrue(new SupportMapPage(worker).words().contains("Quenbie Thistlewood"));
    }
}
