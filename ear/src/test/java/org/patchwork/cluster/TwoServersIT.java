package org.patchwork.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.patchwork.cluster.Watchers.Sight;
import org.patchwork.rules.engine.PolicyWatch;
import org.patchwork.whole.Answer;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Patience;
import org.patchwork.whole.Portal;
import org.patchwork.whole.Visitor;

/** Two servers that are one to the people who use them: a session, a policy, and what becomes of both when one of them dies. */
@Tag("cluster")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersIT {

    private static final Logger LOG = Logger.getLogger(TwoServersIT.class.getName());
    private static final int CHANGES = 5;
    private static final int NO_MAPS = 503;
    /** The first are slow, as Java does not know the work yet. */
    private static final int COMPILATIONS = 3;
    private static final String HOME = "/network/home.xhtml";
    private static final String POLICY = "/policy/versions.xhtml";

    private TwoServers servers;
    private String map;
    private List<String> names;

    @BeforeAll
    void two_servers_know_each_other() {
        servers = new TwoServers();
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        map = "/network/support-map.xhtml?child=" + amina;
        names = List.of(nameOf(Cast.HOUSING_OFFICER), nameOf(Cast.SCHOOL_NURSE));
        Visitor visitor = Visitor.signedIn(Cast.PASTORAL_LEAD, servers.address(0));
        Patience.until("a session made on one server is known on the other",
                () -> isHome(visitor.at(servers.address(1)).get(HOME)));
    }

    @AfterAll
    void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void a_session_outlives_the_server_that_made_it_and_that_one_comes_back_to_the_newest_policy() {
        Visitor visitor = Visitor.signedIn(Cast.PASTORAL_LEAD, servers.address(0));
        Patience.until("the policy of the test before is gone", () -> sight(visitor) == Sight.BOTH);
        String session = visitor.session().split("\\.")[0];

        servers.kill(0);
        Visitor moved = visitor.at(servers.address(1));
        Answer page = moved.get(HOME);
        assertTrue(isHome(page), page.body());
        assertTrue(page.body().contains(nameOf(Cast.PASTORAL_LEAD)));
        assertEquals(Sight.BOTH, Watchers.of(moved.get(map), names));
        assertEquals(session, moved.session().split("\\.")[0]);

        Publication.hiding();
        try {
            Patience.until("the server that is left obeys", () -> sight(moved) == Sight.NEITHER);
        } finally {
            servers.restart(0);
        }
        Visitor back = moved.at(servers.address(0));
        assertEquals(Sight.NEITHER, sight(back));
        assertEquals(1, versions().size(), "versions in force");
        Publication.showing();
        Patience.until("both servers obey", () -> sight(back) == Sight.BOTH && sight(moved) == Sight.BOTH);
    }

    @Test
    void a_consent_that_is_withdrawn_on_one_server_shows_nothing_more_at_the_next_request_on_the_other() {
        UUID jayden = OwnersDesk.child("Jayden", "Marsh", Cast.DRUG_WORKER);
        String his = "/network/support-map.xhtml?child=" + jayden;
        Visitor drugWorker = Visitor.signedIn(Cast.DRUG_WORKER, servers.address(0));
        Visitor youthWorker = Visitor.signedIn(Cast.YOUTH_WORKER, servers.address(1));
        assertFalse(youthWorker.get(his).body().contains(nameOf(Cast.DRUG_WORKER)), "he refused");
        UUID consent = given(jayden);
        try {
            assertTrue(youthWorker.get(his).body().contains(nameOf(Cast.DRUG_WORKER)), "he agreed");
            LocalDate today = Portal.today();
            drugWorker.submit("/consent/withdraw-consent.xhtml?child=" + jayden + "&consent=" + consent, "withdraw",
                    Map.of("giver", "CHILD", "from-day", "" + today.getDayOfMonth(), "from-month", "" + today.getMonthValue(),
                            "from-year", "" + today.getYear(), "go", "Withdraw"));
            assertFalse(youthWorker.get(his).body().contains(nameOf(Cast.DRUG_WORKER)), "he agrees no longer");
        } finally {
            OwnersDesk.run("delete from consent where child_id = ? and recorded_at >= (select recorded_at from consent where id = ?)", jayden, consent);
        }
    }

    @Test
    void somebody_who_left_is_out_on_every_server_with_the_next_request() {
        Visitor leaver = Visitor.signedIn(Cast.SENCO, servers.address(0));
        Visitor elsewhere = leaver.at(servers.address(1));
        assertTrue(isHome(leaver.get(HOME)) && isHome(elsewhere.get(HOME)));
        OwnersDesk.run("update practitioner set left_on = ? where id = ?", Portal.today().minusDays(1), OwnersDesk.practitioner(Cast.SENCO));
        try {
            assertFalse(isHome(elsewhere.get(HOME)), "the session is over where it was not made");
            assertFalse(isHome(leaver.get(HOME)), "and where it was");
        } finally {
            OwnersDesk.run("update practitioner set left_on = null where id = ?", OwnersDesk.practitioner(Cast.SENCO));
        }
    }

    /** He agreed yesterday that everything may be known. */
    private static UUID given(UUID child) {
        UUID consent = UUID.randomUUID();
        OwnersDesk.run("""
                insert into consent (id, child_id, service_id, subject_id, state, extent, giver, valid_from, recorded_at, recorded_by)
                select ?, i.child_id, t.service_id, i.child_id, 'GIVEN', 'FULL', 'CHILD', cast(? as date) - 1, ?, i.practitioner_id
                  from involvement i join team t on t.id = i.team_id where i.child_id = ? and i.practitioner_id = ?""",
                consent, Portal.today(), Portal.today().minusDays(1).atTime(12, 0), child, OwnersDesk.practitioner(Cast.DRUG_WORKER));
        return consent;
    }

    @Test
    void no_request_fails_and_none_is_answered_by_two_versions_while_the_policy_changes() {
        List<Visitor> visitors = servers.addresses().stream().map(server -> Visitor.signedIn(Cast.SOCIAL_WORKER, server)).toList();
        try (Watchers watchers = Watchers.at(servers.addresses(), Cast.PASTORAL_LEAD, map, names)) {
            StringBuilder took = new StringBuilder();
            for (int change = 0; change < CHANGES; change++) {
                Sight expected = change % 2 == 0 ? Sight.NEITHER : Sight.BOTH;
                Set<String> before = versions();
                publish(expected);
                Duration last = Patience.until("the last server obeys",
                        () -> visitors.stream().allMatch(visitor -> sight(visitor) == expected));
                Set<String> after = versions();
                assertEquals(1, after.size(), "versions in force");
                assertFalse(before.containsAll(after), "the version changed");
                took.append(' ').append(last.toMillis());
            }
            LOG.info("milliseconds until the last of two servers obeyed:" + took + "; one compilation takes " + compilation().toMillis()
                    + "; answers meanwhile: " + watchers.seen());
            Map<Sight, Long> seen = watchers.seen();
            assertEquals(Set.of(Sight.BOTH, Sight.NEITHER), seen.keySet(), seen.toString());
        } finally {
            Publication.showing();
            Patience.until("both servers are as they were",
                    () -> visitors.stream().allMatch(visitor -> sight(visitor) == Sight.BOTH));
        }
    }

    @Test
    void a_version_that_was_damaged_in_the_database_shows_no_map_at_all_rather_than_an_old_one() {
        List<Visitor> visitors = servers.addresses().stream().map(server -> Visitor.signedIn(Cast.PASTORAL_LEAD, server)).toList();
        try (Damage everyVersion = new Damage()) {
            assertNotNull(everyVersion);
            Publication.hiding();
            Patience.until("no server shows a map",
                    () -> visitors.stream().allMatch(visitor -> visitor.get(map).status() == NO_MAPS));
            servers.addresses().forEach(server -> assertEquals("none",
                    Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER, server).get(POLICY).header("patchwork-policy")));
            visitors.forEach(visitor -> assertEquals(NO_MAPS, visitor.get(map).status()));
        }
        Publication.showing();
        Patience.until("a sound version shows maps again",
                () -> visitors.stream().allMatch(visitor -> sight(visitor) == Sight.BOTH));
    }

    private static void publish(Sight expected) {
        if (expected == Sight.NEITHER) {
            Publication.hiding();
        } else {
            Publication.showing();
        }
    }

    private Sight sight(Visitor visitor) {
        return Watchers.of(visitor.get(map), names);
    }

    /** The versions by which the servers decide; one when they agree. */
    private Set<String> versions() {
        return servers.addresses().stream().map(TwoServersIT::version).collect(Collectors.toSet());
    }

    private static String version(URI server) {
        Answer page = Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER, server).get(POLICY);
        String version = page.header("patchwork-policy");
        assertTrue(version.matches("[0-9a-f]{12}"), version);
        return version;
    }

    /** How long this machine takes, now and warm, to compile the like of what was published once. */
    private static Duration compilation() {
        Duration last = Duration.ZERO;
        for (int i = 0; i < COMPILATIONS; i++) {
            publish(i % 2 == 0 ? Sight.NEITHER : Sight.BOTH);
            long start = System.nanoTime();
            new PolicyWatch(Portal.policyFolder(), Clock.systemUTC()).poll();
            last = Duration.ofNanos(System.nanoTime() - start);
        }
        return last;
    }

    private static boolean isHome(Answer page) {
        return page.status() == 200 && !page.body().contains("id=\"password\"");
    }

    private static String nameOf(Cast who) {
        return OwnersDesk.one("select display_name from account where username = ?", who.username());
    }
}
