package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;

/** Row-level security behind the application's own filter: only what the look's own record says was shown leaves the database. */
class SecondLockTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Child child;
    private Involvement teaching;
    private Involvement nursing;
    private Involvement marked;
    private Involvement hidden;

    @BeforeEach
    void a_teacher_and_a_nurse_and_somebody_of_a_sensitive_service_support_a_child() {
        makeNetwork(entities.manager());
    }

    private void makeNetwork(EntityManager manager) {
        Examples some = new Examples(manager);
        child = some.aChild();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        teaching = some.anInvolvement(child, teacher);
        nursing = some.anInvolvement(child, some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING"));
        marked = some.anInvolvement(child, some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE"));
        hidden = some.anInvolvement(child, some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        manager.createNativeQuery("update involvement set practitioner_mark = true where id = cast(?1 as uuid)")
                .setParameter(1, marked.id()).executeUpdate();
        some.anAccount("teacher", teacher);
        manager.flush();
        manager.clear();
    }

    private static Wiring wiring(EntityManager manager) {
        return new Wiring(manager, Days.CLOCK).calledBy("teacher").with(PolicyInForce.class, Shipped.policy());
    }

    /** @return the id of the access record that the look wrote */
    private UUID look(EntityManager manager) {
        wiring(manager).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
        return Rows.of(manager, "select id from access_record where child_id = cast(?1 as uuid) order by at desc limit 1", child.id())
                .get(0).id("id");
    }

    private Set<UUID> givenOut(EntityManager manager, List<UUID> looks) {
        return Set.copyOf(wiring(manager).get(Records.class).particularsOf(List.of(child.id()), looks).stream()
                .map(Particulars::id).toList());
    }

    @Test
    void what_the_record_says_was_shown_is_given_out_and_nothing_else() {
        assertEquals(Set.of(teaching.id(), nursing.id(), marked.id()), givenOut(entities.manager(), List.of(look(entities.manager()))));
    }

    @Test
    void with_the_applications_own_filter_switched_off_hidden_rows_are_still_absent() {
        UUID look = look(entities.manager());
        OpenRecord unfiltered = openAsIfEverythingWereShown(look);
        assertEquals(Set.of(teaching.id(), nursing.id(), marked.id()),
                Set.copyOf(unfiltered.involvements().stream().map(SharedInvolvement::involvementId).toList()));
    }

    /** The application with its filter switched off: every involvement that there is, decided FULL. */
    private OpenRecord openAsIfEverythingWereShown(UUID look) {
        Wiring wiring = wiring(entities.manager());
        Policy policy = Shipped.policy().get();
        Records records = wiring.get(Records.class);
        var viewer = wiring.get(Viewing.class).current();
        RecordRow row = records.standingOf(viewer, List.of(child.id())).get(0);
        GateFacts gate = GateFactsBuilder.of(viewer, row, Action.VIEW, Days.TODAY);
        List<InvolvementRow> rows = records.involvementsOf(List.of(child.id()));
        var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), Days.TODAY);
        List<InvolvementFacts> facts = rows.stream().map(builder::of).toList();
        Decision full = new Decision(Outcome.FULL, "-", "-", "-", Set.of(), RowKey.NO_ROW);
        NetworkDecision everything = new NetworkDecision(policy.gate(gate), Collections.nCopies(rows.size(), full), policy.version());
        assertEquals(4, rows.size(), "the facts of the hidden one are there");
        List<Particulars> shown = records.particularsOf(List.of(child.id()), List.of(look));
        return (OpenRecord) new Opening(policy, new Cards(viewer, policy, Locale.UK, Days.TODAY))
                .of(new Decided(row, gate, rows, facts, everything), shown, "-").orElseThrow();
    }

    @Test
    void without_a_look_there_is_nothing_to_see() {
        look(entities.manager());
        assertEquals(Set.of(), givenOut(entities.manager(), List.of()));
        assertEquals(Set.of(), givenOut(entities.manager(), List.of(UUID.randomUUID())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "holder_decision", "access_record", "account", "person", "notice", "due_obligation"})
    void the_viewers_role_reads_no_other_table(String table) {
        steppedDown(entities.manager());
        assertThrows(PersistenceException.class, () -> Rows.of(entities.manager(), "select * from " + table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into contact (id) values (gen_random_uuid())", "delete from involvement", "update practitioner set phone = null"})
    void the_viewers_role_changes_nothing(String statement) {
        steppedDown(entities.manager());
        assertThrows(PersistenceException.class, () -> entities.manager().createNativeQuery(statement).executeUpdate());
    }

    private static void steppedDown(EntityManager manager) {
        Rows.of(manager, SharingSql.AS_VIEWER, "{}");
    }

    @Test
    void a_look_shows_nothing_in_another_transaction_and_a_connection_keeps_nothing_of_it() {
        try (EntityManagerFactory unit = Entities.unitOn(TestDatabase.fresh("second_lock"))) {
            UUID look = committed(unit, this::look, true);
            committed(unit, manager -> {
                assertEquals(Set.of(), givenOut(manager, List.of(look)), "a look of another transaction");
                return null;
            }, false);
        }
    }

    @Test
    void a_read_that_fails_half_way_leaves_the_connection_as_it_was() {
        try (EntityManagerFactory unit = Entities.unitOn(TestDatabase.fresh("second_lock_failing"))) {
            EntityManager manager = unit.createEntityManager();
            manager.getTransaction().begin();
            steppedDown(manager);
            assertThrows(PersistenceException.class, () -> Rows.of(manager, "select * from account"));
            manager.getTransaction().rollback();
            manager.close();
            committed(unit, SecondLockTest::asItWas, false);
        }
    }

    /** Does something in a transaction of its own and commits it; the unit has one connection that all of them use in turn. */
    private <T> T committed(EntityManagerFactory unit, java.util.function.Function<EntityManager, T> work, boolean withNetwork) {
        EntityManager manager = unit.createEntityManager();
        manager.getTransaction().begin();
        asItWas(manager);
        if (withNetwork) {
            makeNetwork(manager);
        }
        T result = work.apply(manager);
        asItWas(manager);
        manager.getTransaction().commit();
        manager.close();
        return result;
    }

    private static Void asItWas(EntityManager manager) {
        var row = Rows.of(manager, "select current_user as who, coalesce(current_setting('patchwork.looks', true), '') as looks").get(0);
        assertEquals("patchwork_app", row.text("who"));
        assertEquals("", row.text("looks"));
        return null;
    }
}
