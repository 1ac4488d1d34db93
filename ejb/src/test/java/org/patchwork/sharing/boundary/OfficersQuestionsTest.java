package org.patchwork.sharing.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Policies;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** "Who could see this?" and the preview's runs, with the demonstration's people. */
class OfficersQuestionsTest {

    private static final Policy SHIPPED = Policies.shipped().compiled();
    private static PGSimpleDataSource database;
    private static EntityManagerFactory unit;
    private static ExecutorService threads;

    private EntityManager entities;

    @BeforeAll
    static void the_demonstration() throws SQLException {
        database = TestDatabase.fresh("questions");
        DemonstrationFixture.load(database);
        unit = Entities.unitOn(database);
        threads = Executors.newFixedThreadPool(3);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
        unit.close();
    }

    @BeforeEach
    void begin() {
        entities = unit.createEntityManager();
        entities.getTransaction().begin();
    }

    @AfterEach
    void undo() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
    }

    private Wiring officer(Clock clock) {
        return new Wiring(entities, clock).calledBy("demo34").with(DataSource.class, database).with(ManagedExecutorService.class, managed())
                .with(PolicyInForce.class, new PolicyInForce() {
                    @Override
                    public Policy get() {
                        return SHIPPED;
                    }

                    @Override
                    public Optional<Policy> find() {
                        return Optional.of(SHIPPED);
                    }
                });
    }

    /** The container's executor, as plain threads. */
    private static ManagedExecutorService managed() {
        return (ManagedExecutorService) Proxy.newProxyInstance(OfficersQuestionsTest.class.getClassLoader(), new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> Arrays.stream(ExecutorService.class.getMethods())
                        .filter(own -> own.getName().equals(method.getName()) && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()))
                        .findFirst().orElseThrow().invoke(threads, arguments));
    }

    private UUID amina() {
        return Rows.of(entities, "select c.id from child c join person p on p.id = c.id where p.given_name = 'Amina' and p.family_name = 'Khan' order by p.id").get(0).id("id");
    }

    @Test
    void who_could_see_tells_the_care_team_and_those_around_her_who_may_not() {
        Sightings camhs = officer(Days.CLOCK).get(WhoCouldSee.class).of(amina(), "CAMHS", "The school asked", Locale.UK);
        assertTrue(camhs.sees().stream().anyMatch(one -> one.viewer().equals("Ruth Lowe") && one.ruleId().equals("R120") && one.line() > 1), camhs.sees().toString());
        assertTrue(camhs.seesNot().stream().anyMatch(one -> one.viewer().equals("Hannah Price") && one.ruleId().equals("R139")));
        assertTrue(camhs.sees().stream().noneMatch(one -> one.viewer().equals("Hannah Price")));
        Sightings social = officer(Days.CLOCK).get(WhoCouldSee.class).of(amina(), "CHILDRENS_SOCIAL_CARE", "The school asked", Locale.UK);
        assertTrue(social.sees().stream().anyMatch(one -> one.viewer().equals("Hannah Price") && one.outcome().equals("FULL")));
    }

    @Test
    void the_question_is_recorded_with_its_reason_and_without_one_is_not_answered() {
        WhoCouldSee who = officer(Days.CLOCK).get(WhoCouldSee.class);
        UUID child = amina();
        for (String reason : Arrays.asList(null, "", "  ", "x".repeat(501))) {
            assertThrows(IllegalArgumentException.class, () -> who.of(child, "CAMHS", reason, Locale.UK));
        }
        assertThrows(ChildNotFound.class, () -> who.of(UUID.randomUUID(), "CAMHS", "A wrong link", Locale.UK));
        who.of(child, "CAMHS", " A complaint ", Locale.UK);
        assertEquals(List.of("A complaint service:CAMHS " + child, "A wrong link service:CAMHS -"), Rows.of(entities,
                "select reason || ' ' || decisions || ' ' || coalesce(child_id::text, '-') as look from access_record where action = 'WHO_COULD_SEE' order by reason")
                .stream().map(row -> row.text("look")).toList());
    }

    @Test
    void a_child_is_found_by_an_identifier_and_by_nothing_else() {
        String number = Rows.of(entities, "select n.value from person_identifier n where n.person_id = cast(?1 as uuid) limit 1", amina()).get(0).text("value");
        WhoCouldSee who = officer(Days.CLOCK).get(WhoCouldSee.class);
        assertEquals(amina(), who.childWith(number.substring(0, 3) + " " + number.substring(3).toLowerCase(Locale.ROOT)));
        assertEquals(null, who.childWith("Amina Khan"));
        assertEquals("CAMHS", who.services(Locale.UK).keySet().stream().filter("CAMHS"::equals).findFirst().orElseThrow());
    }

    /** Kept for real, since the run's worker reads it on a connection of its own. */
    private UUID draft(PolicyBook book) {
        UUID draft = officer(Days.CLOCK).get(PolicyDrafts.class).startWith(book, "A try");
        entities.getTransaction().commit();
        entities.getTransaction().begin();
        return draft;
    }

    @Test
    void a_run_goes_on_in_the_background_and_is_found_again_by_anybody() throws Exception {
        PolicyBook book = Policies.shipped().with("45-outcome-mark.csv", "LIMITED", "FULL").book();
        UUID draft = draft(book);
        UUID run = officer(Days.CLOCK).get(ImpactPreview.class).start(draft);
        ImpactRunEntry done = finished(run);
        assertEquals(ImpactRunEntry.State.DONE, done.state());
        assertEquals(100, done.percent());
        assertTrue(done.current());
        assertNotEquals(0, done.result().showsMore().people());
        assertFalse(done.result().widensSensitive());
        assertEquals(done, officer(Days.CLOCK).get(ImpactPreview.class).latestOf(book.hash()).orElseThrow());
        assertTrue(officer(Days.CLOCK).get(ImpactPreview.class).list().contains(done));
        assertEquals(Optional.empty(), officer(Days.CLOCK).get(ImpactPreview.class).latestOf(Policies.shipped().book().hash()));
    }

    @Test
    void a_run_whose_server_stopped_is_told_apart_and_can_be_run_again() throws Exception {
        PolicyBook book = Policies.shipped().with("47-outcome-location.csv", "LIMITED", "HIDE").book();
        UUID draft = draft(book);
        UUID lost = UUID.randomUUID();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into impact_run (id, version_id, content_hash, against_hash, state, children_done, children_all, started_by, started_at, heard_at, node) select '"
                    + lost + "', '" + draft + "', '" + book.hash() + "', '" + SHIPPED.version() + "', 'RUNNING', 5, 100, id, '2026-03-16 10:00Z', '2026-03-16 10:05Z', 'gone' from account where username = 'demo34'");
        }
        assertEquals(ImpactRunEntry.State.INTERRUPTED, officer(Days.CLOCK).get(ImpactPreview.class).find(lost).orElseThrow().state());
        UUID again = officer(Days.CLOCK).get(ImpactPreview.class).start(draft);
        assertNotEquals(lost, again);
        assertEquals(ImpactRunEntry.State.DONE, finished(again).state());
    }

    @Test
    void of_two_who_ask_the_same_at_once_both_get_one_run() throws Exception {
        PolicyBook book = Policies.shipped().with("45-outcome-mark.csv", "LIMITED", "HIDE").book();
        UUID draft = draft(book);
        UUID going = UUID.randomUUID();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into impact_run (id, version_id, content_hash, against_hash, state, children_done, children_all, started_by, started_at, heard_at, node) select '"
                    + going + "', '" + draft + "', '" + book.hash() + "', '" + SHIPPED.version() + "', 'RUNNING', 5, 100, id, '2026-03-16 10:29:50Z', '2026-03-16 10:29:58Z', 'other' from account where username = 'demo34'");
        }
        assertEquals(going, officer(Days.CLOCK).get(ImpactPreview.class).start(draft));
        assertEquals(5, officer(Days.CLOCK).get(ImpactPreview.class).find(going).orElseThrow().percent());
    }

    private ImpactRunEntry finished(UUID run) throws Exception {
        ImpactPreview preview = officer(Days.CLOCK).get(ImpactPreview.class);
        for (ImpactRunEntry entry = preview.find(run).orElseThrow(); ; entry = preview.find(run).orElseThrow()) {
            if (!entry.running()) {
                return entry;
            }
            threads.submit(() -> { }).get();
        }
    }
}
