package org.patchwork.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.PlanStatus;
import org.patchwork.people.boundary.MergeRefused.Cause;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildMoved;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class DuplicateRecordsTest {

    private static final LocalDate BORN = LocalDate.of(2017, 3, 12);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child first;
    private Child second;
    private Practitioner teacher;
    private Practitioner nurse;

    @BeforeEach
    void two_records_of_one_child_with_a_teacher_and_a_nurse() {
        some = new Examples(entities.manager());
        first = child("Kayleigh", "Webb", BORN);
        second = child("Kayley", "Webb", BORN);
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anAccount("teacher", teacher);
        some.anAccount("nurse", nurse);
        some.anInvolvement(first, teacher);
        some.anInvolvement(second, nurse);
        some.kept(new Account(UUID.randomUUID(), "ann", "$argon2id$none", "Ann Archer", null, Set.of("INFORMATION_GOVERNANCE")));
    }

    private Child child(String given, String family, LocalDate born) {
        return some.kept(new Child(some.aPerson(given, family, born)));
    }

    @ParameterizedTest(name = "{0} {1} {2} and {3} {4} {5}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            Zofia  | Kowalska | 2016-05-04 | Sofia   | Kowalska | 2016-05-04 | SAME_DAY
            Zofia  | Kowalska | 2016-05-04 | Zofia   | Kowalska | 2016-04-05 | DAY_TURNED
            Kate   | O'Brien  | 2016-05-04 | Catherine | OBrien | 2016-05-04 | SAME_DAY
            Omar   | Al-Sayed | 2016-05-04 | Omar    | Alsayed  | 2016-05-04 | SAME_DAY
            Nguyen | Minh     | 2016-05-04 | Minh    | Nguyen   | 2016-05-04 | SAME_DAY
            Ella   | Marsh    | 2016-05-04 | Oscar   | Marsh    | 2016-05-04 | -
            Ella   | Marsh    | 2016-05-04 | Ella    | Marsh    | 2016-05-05 | -
            Ella   | Marsh    | 2016-05-04 | Ella    | Hodgson  | 2016-05-04 | -
            Ella   | Marsh    | 2016-05-13 | Ella    | Marsh    | 2016-05-12 | -
            """)
    void pairs_are_found_by_alike_names_and_day(String given, String family, LocalDate born, String otherGiven, String otherFamily,
                                                LocalDate otherBorn, String ground) {
        UUID one = child(given, family, born).id();
        UUID other = child(otherGiven, otherFamily, otherBorn).id();
        desk().lookAgain();
        List<List<String>> found = desk().open().stream().filter(pair -> Set.of(pair.oneId(), pair.otherId()).equals(Set.of(one, other)))
                .map(DuplicateEntry::grounds).toList();
        assertEquals(ground.equals("-") ? List.of() : List.of(List.of(ground)), found);
    }

    @Test
    void a_pair_is_in_the_list_once_and_opened_on_record() {
        desk().lookAgain();
        desk().lookAgain();
        assertEquals(1, ofTheTwo().size());
        Comparison both = desk().compare(pair());
        assertEquals(Set.of("Kayleigh", "Kayley"), Set.of(both.one().givenName(), both.other().givenName()));
        assertEquals(Set.of(first.id().toString(), second.id().toString()), Set.copyOf(recorded("COMPARE")));
    }

    @Test
    void two_who_are_two_are_not_offered_again() {
        desk().lookAgain();
        desk().keepApart(pair());
        desk().lookAgain();
        assertEquals(List.of(), ofTheTwo());
        assertEquals(2, recorded("KEEP_APART").size());
    }

    @ParameterizedTest
    @CsvSource({"ADOPTION_SEALED", "PROTECTED_PERSON"})
    void a_record_that_is_to_vanish_is_no_duplicate_of_anybody(RecordProtection protection) {
        desk().lookAgain();
        UUID pair = pair();
        second = entities.manager().find(Child.class, second.id());
        second.protect(protection);
        assertEquals(List.of(), ofTheTwo());
        refused(Cause.NO_SUCH_PAIR, () -> desk().compare(pair));
        refused(Cause.NO_SUCH_PAIR, () -> desk().merge(pair, first.id(), "the same child"));
        entities.manager().createNativeQuery("delete from duplicate_pair");
        desk().lookAgain();
        assertEquals(List.of(), ofTheTwo());
    }

    @Test
    void after_a_merge_the_old_id_leads_to_the_record_that_stays() {
        merge();
        assertEquals(2, assertOpen(open("teacher", first.id())).involvements().size());
        assertEquals(first.id(), assertThrows(ChildMoved.class, () -> open("nurse", second.id())).child());
        assertEquals(2, assertOpen(open("nurse", first.id())).involvements().size());
        assertEquals(List.of(first.id()), List.copyOf(records("nurse").caseload(Locale.UK).keySet()));
        assertTrue(records("nurse").search("kayley webb", 10).containsKey(first.id()), "found by the other spelling too");
        assertFalse(records("nurse").search("kayleigh", 10).containsKey(second.id()));
    }

    @Test
    void whoever_may_not_find_the_record_that_stays_is_told_nothing_by_the_old_id() {
        merge();
        entities.manager().createNativeQuery("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'RISK_LINK', date '2026-01-01')")
                .setParameter(1, nurse.id()).setParameter(2, first.id()).executeUpdate();
        ChildNotFound hidden = assertThrows(ChildNotFound.class, () -> open("nurse", second.id()));
        assertEquals(assertThrows(ChildNotFound.class, () -> open("nurse", UUID.randomUUID())).getMessage(), hidden.getMessage());
    }

    @Test
    void the_record_that_stays_is_as_protected_as_either_was() {
        second.protect(RecordProtection.SHIELDED);
        merge();
        assertEquals("SHIELDED", protectionOf(first));
        desk().part(merged().id());
        assertEquals("NONE SHIELDED", protectionOf(first) + " " + protectionOf(second));
    }

    @Test
    void what_was_asked_for_between_merging_and_parting_holds_for_both() {
        merge();
        entities.manager().createNativeQuery("insert into record_protection_request (id, child_id, kind, reason_code, asked_at, in_force_at, review_on) values (gen_random_uuid(), cast(?1 as uuid), 'SHIELDED', 'TAKEN_OVER', timestamptz '2026-03-17', timestamptz '2026-03-17', date '2026-06-01')")
                .setParameter(1, first.id()).executeUpdate();
        desk().part(merged().id());
        assertEquals("SHIELDED SHIELDED", protectionOf(first) + " " + protectionOf(second));
    }

    @Test
    void parting_gives_each_back_what_was_theirs() {
        merge();
        desk().part(merged().id());
        assertEquals(1, assertOpen(open("teacher", first.id())).involvements().size());
        assertEquals(1, assertOpen(open("nurse", second.id())).involvements().size());
        assertTrue(records("nurse").search("kayley", 10).containsKey(second.id()));
        refused(Cause.NO_SUCH_MERGE, () -> desk().part(desk().merges().get(0).id()));
        assertEquals(2, recorded("PART").size());
    }

    @Test
    void a_record_that_was_merged_on_is_parted_from_the_last() {
        merge();
        UUID earlier = merged().id();
        Child third = child("Kayleigh", "Webb", BORN);
        desk().lookAgain();
        UUID pair = desk().open().stream().filter(one -> one.oneId().equals(third.id()) || one.otherId().equals(third.id())).findFirst().orElseThrow().id();
        desk().merge(pair, third.id(), "the same child");
        assertEquals(third.id(), assertThrows(ChildMoved.class, () -> open("nurse", second.id())).child());
        refused(Cause.MERGED_FURTHER, () -> desk().part(earlier));
    }

    @Test
    void what_would_be_lost_or_shown_stands_in_the_way() {
        desk().lookAgain();
        UUID pair = pair();
        refused(Cause.REASON_MISSING, () -> desk().merge(pair, first.id(), " "));
        refused(Cause.NEITHER_STAYS, () -> desk().merge(pair, UUID.randomUUID(), "why"));
        some.kept(new PlanStatus(UUID.randomUUID(), first.id(), PlanStatus.Plan.CIN, Days.TODAY.minusDays(9)));
        some.kept(new PlanStatus(UUID.randomUUID(), second.id(), PlanStatus.Plan.CP, Days.TODAY.minusDays(9)));
        refused(Cause.PLANS_DIFFER, () -> desk().merge(pair, first.id(), "why"));
        entities.manager().createNativeQuery("update plan_status set plan = 'CP'").executeUpdate();
        some.anInvolvement(second, teacher).mark(true);
        refused(Cause.RESTRICTED_ON_THE_OTHER, () -> desk().merge(pair, first.id(), "why"));
        entities.manager().find(Person.class, second.id()).died(Days.TODAY);
        refused(Cause.DEATH_ON_THE_OTHER, () -> desk().merge(pair, first.id(), "why"));
        assertEquals(Cause.DEATH_ON_THE_OTHER, desk().compare(pair).one().childId().equals(first.id()) ? desk().compare(pair).intoOne() : desk().compare(pair).intoOther());
    }

    private void merge() {
        desk().lookAgain();
        desk().merge(pair(), first.id(), "the same child, seen with the mother");
    }

    private MergeEntry merged() {
        return desk().merges().get(0);
    }

    private UUID pair() {
        return ofTheTwo().get(0).id();
    }

    private List<DuplicateEntry> ofTheTwo() {
        return desk().open().stream().filter(pair -> Set.of(pair.oneId(), pair.otherId()).equals(Set.of(first.id(), second.id()))).toList();
    }

    private void refused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(MergeRefused.class, act::run).refusal());
    }

    private List<String> recorded(String action) {
        return Rows.of(entities.manager(), "select child_id from access_record where action = ?1", action).stream().map(row -> row.text("child_id")).toList();
    }

    private String protectionOf(Child child) {
        return Rows.of(entities.manager(), "select record_protection from child where id = cast(?1 as uuid)", child.id()).get(0).text("record_protection");
    }

    private SharedRecord open(String who, UUID child) {
        return records(who).open(child, Action.VIEW, Locale.UK);
    }

    private static OpenRecord assertOpen(SharedRecord record) {
        return (OpenRecord) record;
    }

    private SharedRecords records(String who) {
        return wiring(who).get(SharedRecords.class);
    }

    private DuplicateRecords desk() {
        return wiring("ann").get(DuplicateRecords.class);
    }

    private Wiring wiring(String who) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }
}
