package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** The first page is a practitioner's day: what waits, what changed around each child, and the next step. */
class HomeBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID pastoralLead = OwnersDesk.practitioner(Cast.PASTORAL_LEAD);
    private final String phone = OwnersDesk.one("select phone from practitioner where id = ?", pastoralLead);
    private final UUID newcomer = UUID.randomUUID();

    @AfterEach
    void all_is_as_before() {
        OwnersDesk.run("update practitioner set phone = ?, away_from = null where id = ?", phone, pastoralLead);
        OwnersDesk.run("delete from home_step_dismissed");
        OwnersDesk.run("delete from home_visit");
        OwnersDesk.run("delete from involvement where id = ?", newcomer);
        OwnersDesk.run("delete from alert where occasion = 'home test'");
    }

    @Test
    void the_first_day_begins_with_a_welcome_that_does_not_come_back_once_put_away() {
        HomePage home = HomePage.open(window(Cast.PASTORAL_LEAD));
        assertTrue(home.words().contains("Welcome to Patchwork"));
        home = home.press("Do not show this again");
        assertFalse(home.words().contains("Welcome to Patchwork"));
        assertFalse(HomePage.open(window(Cast.PASTORAL_LEAD)).words().contains("Welcome to Patchwork"));
        assertTrue(HomePage.open(window(Cast.SOCIAL_WORKER)).words().contains("Welcome to Patchwork"));
    }

    @Test
    void a_child_before_birth_is_told_with_the_day_on_which_it_is_expected() {
        String row = HomePage.open(window(Cast.MIDWIFE)).row("Baby Hodgson");
        assertTrue(row.contains("Not yet born, expected"), row);
    }

    @Test
    void a_next_step_comes_from_what_is_recorded_and_goes_when_it_is_put_away_or_done() {
        OwnersDesk.run("update practitioner set phone = null, away_from = cast(? as date) + 3 where id = ?", Portal.today(), pastoralLead);
        HomePage home = HomePage.open(window(Cast.PASTORAL_LEAD));
        assertEquals(2, home.steps().size(), home.steps().toString());
        assertTrue(home.steps().get(0).contains("your profile has no telephone number"), home.steps().toString());
        assertTrue(home.steps().get(1).contains("nobody is named who covers"), home.steps().toString());
        home.window().screenshot("home-steps");
        home = home.putFirstAway();
        assertTrue(home.steps().get(0).contains("nobody is named who covers"), home.steps().toString());
        OwnersDesk.run("update practitioner set away_from = null where id = ?", pastoralLead);
        assertFalse(HomePage.open(home.window()).words().contains("nobody is named who covers"));
    }

    @Test
    void what_changed_around_a_child_since_the_last_visit_stands_with_the_child() {
        HomePage.open(window(Cast.PASTORAL_LEAD));
        OwnersDesk.run("update home_visit set since = cast(? as date) - 4", Portal.today());
        String before = HomePage.open(window(Cast.PASTORAL_LEAD)).row("Amina Khan");
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select ?, ?, p.id, p.team_id, p.role_code, cast(? as date) - 2, ? from practitioner p where p.id = ?""",
                newcomer, amina, Portal.today(), Portal.today().atStartOfDay(), OwnersDesk.practitioner(Cast.YOUTH_WORKER));
        String after = HomePage.open(window(Cast.PASTORAL_LEAD)).row("Amina Khan");
        String name = OwnersDesk.one("select given_name || ' ' || family_name from practitioner where id = ?", OwnersDesk.practitioner(Cast.YOUTH_WORKER));
        assertFalse(before.contains(name), before);
        assertTrue(after.contains(name), after);
        assertTrue(List.of(after.split("\\n")).contains("New"), after);
    }

    @Test
    void what_waits_is_said_once_a_kind_and_leads_to_the_page_that_deals_with_it() {
        for (int i = 0; i < 2; i++) {
            OwnersDesk.run("""
                    insert into alert (id, account_id, kind, about, occasion, at)
                    select gen_random_uuid(), id, 'INVITATION_RECEIVED', gen_random_uuid(), 'home test', cast(? as timestamptz) from account where username = ?""",
                    Portal.clock(), Cast.PASTORAL_LEAD.username());
        }
        HomePage home = HomePage.open(window(Cast.PASTORAL_LEAD));
        assertTrue(home.needs().contains("Somebody asks you to join a team (2)"), home.needs().toString());
        home.window().screenshot("home-needs");
        home.window().page().locator("#needs-list a[href$='/joining/invitations.xhtml']").click();
        home.window().page().waitForURL("**/joining/invitations.xhtml");
    }
}
