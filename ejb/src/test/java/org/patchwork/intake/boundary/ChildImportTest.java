package org.patchwork.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.boundary.Identification;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Children and who works with them, from files; and that a file is no second door to what a search would not show. */
class ChildImportTest {

    private static final String NHS = "9990000182";
    private static final String CHILDREN = "given_name,family_name,date_of_birth,nhs_number\nAmina,Khan," + Office.BORN + ",999 000 0182\n";
    private static final String WORK = "practitioner_email,child_date_of_birth,nhs_number,started_on,ended_on\n";

    @RegisterExtension
    final Entities entities = new Entities();

    private Office office;
    private Practitioner ann;

    @BeforeEach
    void an_agency() {
        office = new Office(entities.manager());
        ann = office.person("ann@agency.example", "HEALTH_VISITOR");
    }

    @Test
    void a_child_gets_one_record_and_an_involvement_follows_the_facts_of_one_recorded_by_hand() {
        assertEquals(1, office.run(ImportKind.CHILDREN, CHILDREN).fresh());
        assertEquals(1, office.upload(ImportKind.CHILDREN, CHILDREN).unchanged());
        String work = WORK + "ann@agency.example," + Office.BORN + "," + NHS + "," + Days.TODAY.minusDays(30) + ",\n";
        assertEquals(1, office.run(ImportKind.INVOLVEMENTS, work).fresh());
        assertEquals(1, office.run(ImportKind.INVOLVEMENTS, work).unchanged());
        Involvement made = entities.manager().createQuery("select i from Involvement i where i.practitionerId = :ann", Involvement.class)
                .setParameter("ann", ann.id()).getSingleResult();
        assertEquals(List.of(office.team.id(), "HEALTH_VISITOR", Days.TODAY.minusDays(30)), List.of(made.teamId(), made.roleCode(), made.startedOn()));
        ImportEntry ended = office.run(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + "," + Days.TODAY.minusDays(30) + "," + Days.TODAY + "\n");
        assertEquals(1, ended.ending());
        entities.flushAndForget();
        assertEquals(Days.TODAY, entities.manager().find(Involvement.class, made.id()).endedOn());
    }

    private List<String> homes() {
        return Rows.of(entities.manager(), """
                select p.given_name || '|' || coalesce(h.address, '-') || '|' || coalesce(h.postcode, '-') || '|' || (coalesce(m.since, m.until) is null) as home
                  from person p join household_member m on m.person_id = p.id join household h on h.id = m.household_id order by p.given_name""").stream()
                .map(row -> row.text("home")).toList();
    }

    @Test
    void children_live_where_the_file_says_each_alone_as_one_entered_by_hand_and_whoever_is_there_stays_where_they_are() {
        String headings = "given_name,family_name,date_of_birth,nhs_number,address,postcode\n";
        String homes = headings + "Ann,Ellis," + Office.BORN + ",9990000182,\"1 Mill Lane,\nQuarry End\",qx1 2ab\n"
                + "Bob,Ellis," + Office.BORN + ",9990000190,1 Mill Lane,QX1 2AB\n" + "Cat,Ellis," + Office.BORN + ",9990000204,,QX12AB\n"
                + "Dan,Ellis," + Office.BORN + ",9990000212,2 Mill Lane,\n" + "Eve,Ellis," + Office.BORN + ",9990000220,,\n";
        ImportEntry done = office.run(ImportKind.CHILDREN, homes);
        assertEquals(List.of(5, 0), List.of(done.fresh(), done.faulty()), office.faults(done).toString());
        List<String> there = List.of("Ann|1 Mill Lane, Quarry End|QX1 2AB|true", "Bob|1 Mill Lane|QX1 2AB|true", "Cat|-|QX1 2AB|true", "Dan|2 Mill Lane|-|true");
        assertEquals(there, homes());
        assertEquals(4, office.count("household"), "the same address makes no family");
        ImportEntry moved = office.run(ImportKind.CHILDREN, homes.replace("Mill", "Other").replace("2AB", "9ZZ").replace(",,\n", ",9 New Road,QX9 9ZZ\n"));
        assertEquals(List.of(5, true), List.of(moved.unchanged(), moved.changesNothing()));
        assertEquals(there, homes());
    }

    @Test
    void an_address_that_cannot_be_kept_is_told_by_row_and_column() {
        String row = "," + Office.BORN + ",";
        ImportEntry entry = office.upload(ImportKind.CHILDREN, "given_name,family_name,date_of_birth,nhs_number,address,postcode\n"
                + "Ann,Ellis" + row + "9990000182,1 Mill Lane,QX1\n" + "Bob,Ellis" + row + "9990000190," + "x".repeat(201) + ",QX1 2AB\n"
                + "Cat,Ellis" + row + "9990000204," + "x".repeat(200) + ",QX1 2AB\n");
        assertEquals(List.of("2 F NO_POSTCODE QX1", "3 E TOO_LONG_ADDRESS"), office.faults(entry).stream()
                .map(fault -> fault.line() + " " + fault.place() + " " + fault.fault() + (fault.value().length() > 9 ? "" : " " + fault.value())).toList());
    }

    @Test
    void several_people_of_a_service_may_work_with_one_child_and_one_with_a_child_again() {
        office.child(NHS, RecordProtection.NONE);
        office.person("bob@agency.example", "HEALTH_VISITOR");
        entities.manager().flush();
        String child = "," + Office.BORN + "," + NHS + ",";
        String work = WORK + "ann@agency.example" + child + "2025-01-10,2025-03-10\n" + "bob@agency.example" + child + "2026-01-10,\n"
                + "ann@agency.example" + child + "2026-01-10,\n" + "ann@agency.example" + child + "2026-02-10,\n";
        ImportEntry entry = office.run(ImportKind.INVOLVEMENTS, work);
        assertEquals(List.of(3, 1), List.of(entry.fresh(), entry.faulty()), office.faults(entry).toString());
        assertEquals("5 OVERLAPS_ROW 4", office.faults(entry).stream().map(fault -> fault.line() + " " + fault.fault() + " " + fault.value()).findFirst().orElseThrow());
        assertEquals(3, office.upload(ImportKind.INVOLVEMENTS, work).unchanged());
    }

    @Test
    void whoever_joins_and_leaves_by_a_file_is_to_be_told_of() {
        Child child = office.child(NHS, RecordProtection.NONE);
        Involvement lead = office.some.anInvolvement(child, office.some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE"));
        lead.lead(true);
        entities.manager().flush();
        office.run(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + "," + Days.TODAY.minusDays(9) + ",\n");
        office.run(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + "," + Days.TODAY.minusDays(9) + "," + Days.TODAY + "\n");
        for (String kind : List.of("INVOLVEMENT_STARTED", "INVOLVEMENT_ENDED")) {
            assertEquals(1, office.count("case_event where child_id = cast(?1 as uuid) and kind = '" + kind + "'", child.id()), kind);
        }
    }

    @Test
    void only_people_of_the_managers_own_service_and_no_two_periods_at_once() {
        office.child(NHS, RecordProtection.NONE);
        Practitioner foreign = office.some.aPractitioner("TEACHER", "SCHOOL");
        entities.manager().flush();
        office.run(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + ",2026-01-10,\n");
        ImportEntry entry = office.upload(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + ",2026-02-10,\n"
                + "nobody@agency.example," + Office.BORN + "," + NHS + ",2026-02-10,\n" + "ann@agency.example," + Office.BORN + ",9990000190,2026-02-10,2026-01-01\n");
        assertNotEquals(null, foreign);
        assertEquals(List.of("2 OVERLAPS", "3 UNKNOWN_PRACTITIONER", "4 BEFORE_START"),
                office.faults(entry).stream().map(fault -> fault.line() + " " + fault.fault()).filter(fault -> !fault.contains("NHS")).toList());
    }

    /** The report of a file, before and after it has worked, and what a search shows then. */
    private List<String> everythingSeen() {
        List<String> seen = new ArrayList<>();
        String work = WORK + "ann@agency.example," + Office.BORN + "," + NHS + "," + Days.TODAY.minusDays(3) + ",\n";
        for (ImportKind kind : List.of(ImportKind.INVOLVEMENTS, ImportKind.CHILDREN, ImportKind.CHILDREN, ImportKind.INVOLVEMENTS, ImportKind.INVOLVEMENTS)) {
            ImportEntry tried = office.upload(kind, kind == ImportKind.CHILDREN ? CHILDREN : work);
            seen.add(report(tried));
            if (tried.faulty() == 0) {
                office.as("mona").start(tried.id());
                seen.add(report(office.as("mona").get(tried.id())));
            }
        }
        SharedRecords search = new Wiring(entities.manager(), Days.CLOCK).calledBy("mona").with(PolicyInForce.class, Shipped.policy()).get(SharedRecords.class);
        search.search("amina khan", 10).values().forEach(found -> seen.add(found.toString()));
        UUID involved = UUID.fromString((String) entities.manager().createNativeQuery("select cast(child_id as text) from involvement where practitioner_id = cast(?1 as uuid)")
                .setParameter(1, ann.id()).getSingleResult());
        seen.add("knows the number: " + new Wiring(entities.manager(), Days.CLOCK).get(Identification.class).matches(involved, Office.BORN, "NHS", NHS));
        return seen;
    }

    private String report(ImportEntry entry) {
        return List.of(entry.kind(), entry.state(), entry.rows(), entry.faulty(), entry.fresh(), entry.unchanged(), entry.changed(), entry.ending(),
                entry.endingOf(), entry.done(), entry.lines(), office.faults(entry),
                office.as("mona").changes(entry.id(), 10)).toString();
    }

    private List<String> world(RecordProtection protection) {
        var before = entities.manager();
        before.createNativeQuery("savepoint world").executeUpdate();
        if (protection != null) {
            office.child(NHS, protection);
            before.flush();
        }
        List<String> seen = everythingSeen();
        before.flush();
        before.clear();
        before.createNativeQuery("rollback to savepoint world").executeUpdate();
        before.clear();
        return seen;
    }

    @Test
    void a_child_whom_the_manager_may_not_find_is_answered_like_one_that_is_not_there() {
        List<String> without = world(null);
        assertTrue(without.get(0).contains("NO_SUCH_CHILD"), without.get(0));
        assertTrue(without.get(without.size() - 1).endsWith("true"));
        assertEquals(without, world(RecordProtection.PROTECTED_PERSON));
        assertEquals(without, world(RecordProtection.ADOPTION_SEALED));
    }

    @Test
    void a_record_that_answered_otherwise_would_be_caught() {
        assertNotEquals(world(null), world(RecordProtection.NONE));
    }

    @Test
    void an_officer_learns_that_a_number_stands_in_two_records_and_the_manager_does_not() {
        office.some.kept(new org.patchwork.access.entity.Account(UUID.randomUUID(), "officer", "x", "Officer", null, java.util.Set.of("INFORMATION_GOVERNANCE")));
        office.child(NHS, RecordProtection.PROTECTED_PERSON);
        entities.manager().flush();
        office.run(ImportKind.CHILDREN, CHILDREN);
        assertEquals(1, office.count("alert x join account a on a.id = x.account_id where a.username = 'officer' and x.kind = 'IMPORT_SAME_NUMBER'"));
        assertEquals(1, office.count("person_identifier where value = ?1", NHS));
        assertEquals(1, office.count("contested_identifier where value = ?1", NHS));
    }

    @Test
    void a_number_is_not_tried_with_many_dates_of_birth() {
        office.child(NHS, RecordProtection.NONE);
        entities.manager().flush();
        for (int year = 1; year <= 4; year++) {
            ImportEntry entry = office.upload(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN.minusYears(year) + "," + NHS + ",2026-01-10,\n");
            assertEquals(year <= 3 ? ImportFault.NO_SUCH_CHILD : ImportFault.TOO_MANY_DATES, office.faults(entry).get(0).fault());
        }
        ImportEntry right = office.upload(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + "," + NHS + ",2026-01-10,\n");
        assertEquals(ImportFault.TOO_MANY_DATES, office.faults(right).get(0).fault(), "the right one as well");
        ImportEntry both = office.upload(ImportKind.INVOLVEMENTS, WORK + "ann@agency.example," + Office.BORN + ",9990000190,2026-01-10,\n"
                + "ann@agency.example," + Office.BORN.minusDays(1) + ",9990000190,2026-01-10,\n");
        assertEquals(2, both.faulty());
    }

    @Test
    void a_match_is_in_the_access_record() {
        office.child(NHS, RecordProtection.NONE);
        entities.manager().flush();
        long before = office.count("access_record where action = 'SEARCH'");
        office.upload(ImportKind.CHILDREN, CHILDREN);
        assertEquals(before + 1, office.count("access_record where action = 'SEARCH'"));
    }
}
