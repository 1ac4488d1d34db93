package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** Somebody leaves: out everywhere with the next click, those who see their work told, and the work handed over. */
class LeaverBrowserIT extends BrowserTest {

    private static final String NAME = "Lena Ashdown";
    private static final String USERNAME = "lena.ashdown";
    private static final List<String> EVERYWHERE = List.of("/network/home.xhtml", "/network/search.xhtml", "/directory/find.xhtml",
            "/alert/alerts.xhtml", "/help/index.xhtml", "/holder/inbox.xhtml");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID manager = OwnersDesk.practitioner(Cast.TEAM_MANAGER);
    private final UUID leaver = UUID.randomUUID();

    @BeforeEach
    void somebody_of_the_managers_team_works_with_amina() {
        OwnersDesk.run("""
                insert into practitioner (id, team_id, given_name, family_name, role_code, phone, manager_id, training_valid_to, checks_valid_to)
                select ?, team_id, 'Lena', 'Ashdown', 'SOCIAL_WORKER', '+447700900999', id, training_valid_to, checks_valid_to
                  from practitioner where id = ?""", leaver, manager);
        OwnersDesk.run("""
                insert into account (id, username, password_hash, practitioner_id, display_name, code_accepted_at)
                select gen_random_uuid(), ?, password_hash, ?, 'Lena Ashdown', code_accepted_at from account where username = 'demo29'""", USERNAME, leaver);
        OwnersDesk.run("insert into account_role select id, 'PRACTITIONER' from account where username = ?", USERNAME);
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select gen_random_uuid(), ?, p.id, p.team_id, p.role_code, cast(? as date) - 30, cast(? as date) - 30
                  from practitioner p where p.id = ?""", amina, Portal.today(), Portal.today(), leaver);
    }

    /** The account stays, shut and without a name to sign in by, since access records name it. */
    @AfterEach
    void nobody_works_with_amina_who_did_not_before() {
        String added = "(select id from involvement where child_id = ? and practitioner_id in (?, ?))";
        OwnersDesk.run("delete from notice where involvement_id in " + added, amina, leaver, manager);
        OwnersDesk.run("delete from due_obligation where involvement_id in " + added, amina, leaver, manager);
        OwnersDesk.run("delete from involvement where child_id = ? and practitioner_id in (?, ?)", amina, leaver, manager);
        OwnersDesk.run("delete from alert where kind in ('COLLEAGUE_LEFT', 'WORK_HANDED_OVER')");
        OwnersDesk.run("update account set username = 'left-' || left(cast(id as text), 8), disabled_at = now() where practitioner_id = ?", leaver);
        OwnersDesk.run("update practitioner set left_on = date '2020-01-01', manager_id = null where id = ?", leaver);
    }

    @Test
    void whoever_leaves_is_out_everywhere_and_the_work_is_handed_over() {
        Map<String, Window> sessions = new LinkedHashMap<>();
        EVERYWHERE.forEach(address -> sessions.put(address, signedIn()));
        Window boss = window(Cast.TEAM_MANAGER);
        LeavingPage leaving = MyTeamPage.open(boss).leaving(NAME);
        assertEquals(List.of("Choose when the person leaves"), leaving.record().problems());
        boss.screenshot("leaver-leaving");
        DeparturePage departure = leaving.atOnce();
        assertTrue(departure.words().contains("signed out everywhere"), departure.words());
        assertEquals(List.of("Amina Khan"), departure.children());
        boss.screenshot("leaver-departure");

        sessions.forEach((address, open) -> {
            open.page().navigate(address);
            assertTrue(open.page().url().contains("/access/sign-in"), address + " leads to " + open.page().url());
        });
        Window other = sessions.values().iterator().next();
        SignInPage.open(other).signIn(USERNAME, password());
        assertTrue(other.page().url().contains("/access/sign-in"), "nor does the password open anything");

        Window school = window(Cast.PASTORAL_LEAD);
        assertTrue(SupportMapPage.open(school, amina).card(NAME).innerText().contains("Has left."));
        assertTrue(HomePage.open(school).words().contains(NAME + " has left"));
        school.screenshot("home-colleague-left");
        assertTrue(AlertsPage.open(school).words().contains("Somebody on a child’s map of yours leaves or has left"));

        assertEquals(List.of("Choose a colleague"), departure.giveToNobody("Amina Khan").problems());
        departure.give("Amina Khan", "Yvonne Grant");
        assertEquals(List.of(), departure.children());
        assertTrue(SupportMapPage.open(school, amina).people().contains("Yvonne Grant"));
        assertFalse(HomePage.open(school).words().contains(NAME + " has left"));
    }

    private Window signedIn() {
        Window window = window(Look.DESK);
        SignInPage.open(window).signIn(USERNAME, password());
        window.page().locator(".who").waitFor();
        assertEquals("My children", new HomePage(window).heading());
        return window;
    }

    @Test
    void only_the_manager_of_a_person_opens_these_pages() {
        Window stranger = window(Cast.SERVICE_MANAGER).expecting("404");
        assertEquals(404, stranger.page().navigate(LeavingPage.ADDRESS + leaver).status());
        assertEquals(404, stranger.page().navigate(DeparturePage.ADDRESS + leaver).status());
        Window practitioner = window(Cast.SOCIAL_WORKER).expecting("403");
        assertEquals(403, practitioner.page().navigate(LeavingPage.ADDRESS + leaver).status());
        assertEquals(403, practitioner.page().navigate(MyTeamPage.ADDRESS).status());
    }
}
