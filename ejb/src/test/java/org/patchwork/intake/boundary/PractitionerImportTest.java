package org.patchwork.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Team;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** People of an agency from a file: all faults with their places, differences before anything changes, leavers with a cap. */
class PractitionerImportTest {

    private static final String HEADINGS = "email,given_name,family_name,role,team,phone,training_valid_to,left_on\n";

    @RegisterExtension
    final Entities entities = new Entities();

    private Office office;

    @BeforeEach
    void an_agency() {
        office = new Office(entities.manager());
    }

    @Test
    void new_people_come_with_normal_numbers_and_days_and_the_second_time_nothing_changes() {
        String file = HEADINGS + "Ann@Agency.example,Ann,Ellis,Health visitor,northgate,01632 960123,31/12/2027,\n"
                + "bob@agency.example,Bob,Ellis,HEALTH_VISITOR,Northgate,+441632960124,2027-12-31,\n";
        ImportEntry tried = office.upload(ImportKind.PRACTITIONERS, file);
        assertEquals(List.of(2, 2, 0, 0), List.of(tried.rows(), tried.fresh(), tried.changed(), tried.faulty()), office.faults(tried).toString());
        assertEquals(0, office.count("practitioner where email like '%@agency.example' and given_name in ('Ann', 'Bob')"), "nothing changes by looking");
        ImportEntry done = office.run(ImportKind.PRACTITIONERS, file);
        assertEquals(ImportState.DONE, done.state());
        Row ann = Rows.of(entities.manager(), "select * from practitioner where email = 'ann@agency.example'").get(0);
        assertEquals("+441632960123", ann.text("phone"));
        assertEquals("2027-12-31", ann.date("training_valid_to").toString());
        assertEquals(office.manager.id(), ann.id("manager_id"));
        ImportEntry again = office.run(ImportKind.PRACTITIONERS, file);
        assertTrue(again.changesNothing(), again.toString());
        assertEquals(2, again.unchanged());
        assertEquals(1, office.count("practitioner where email = 'bob@agency.example'"));
    }

    @Test
    void every_fault_of_every_row_is_told_together_with_its_place_and_what_may_be_meant() {
        ImportEntry entry = office.upload(ImportKind.PRACTITIONERS, HEADINGS + "ann.agency.example,,Ellis,Health visiter,Nortgate,12,30/02/2027,\n"
                + "bob@agency.example,Bob,Ellis,HEALTH_VISITOR,Nortgate,,,\n" + "bob@agency.example,Rob,Ellis,HEALTH_VISITOR,Northgate,,,\n");
        List<RowFault> faults = office.faults(entry);
        assertEquals(List.of("2 A NO_EMAIL", "2 B MISSING", "2 D UNKNOWN_ROLE Health visitor", "2 F NO_PHONE", "2 G NO_DATE",
                "3 E UNKNOWN_TEAM Northgate", "4 A TWICE"), faults.stream()
                .map(fault -> (fault.line() + " " + fault.place() + " " + fault.fault() + " " + fault.suggestion()).strip()).toList());
        assertEquals(3, entry.faulty());
        assertEquals(Cause.NOTHING_TO_DO, assertThrows(ImportRefused.class, () -> office.as("mona").start(entry.id())).refusal());
    }

    @Test
    void headings_that_are_wrong_are_all_told_at_once() {
        ImportRefused refused = assertThrows(ImportRefused.class, () -> office.upload(ImportKind.PRACTITIONERS, "e-mail,Given Name,famly name,role,role\nx"));
        assertEquals(List.of("HEADING_UNKNOWN email", "HEADING_UNKNOWN family_name", "HEADING_TWICE", "HEADING_MISSING", "HEADING_MISSING", "HEADING_MISSING"),
                refused.faults().stream().map(fault -> (fault.fault() + " " + fault.suggestion()).strip()).toList());
    }

    @Test
    void an_empty_cell_leaves_what_is_there_and_a_change_names_its_columns() {
        office.run(ImportKind.PRACTITIONERS, HEADINGS + "ann@agency.example,Ann,Ellis,Health visitor,Northgate,01632 960123,31/12/2027,\n");
        ImportEntry entry = office.run(ImportKind.PRACTITIONERS, HEADINGS + "ann@agency.example,Anne,Ellis,Health visitor,Northgate,,1/1/2028,\n");
        assertEquals(1, entry.changed());
        RowChange change = office.as("mona").changes(entry.id(), 10).get(0);
        assertEquals(List.of("given_name", "training_valid_to"), change.columns());
        Row ann = Rows.of(entities.manager(), "select * from practitioner where email = 'ann@agency.example'").get(0);
        assertEquals("Anne +441632960123 2028-01-01", ann.text("given_name") + " " + ann.text("phone") + " " + ann.date("training_valid_to"));
    }

    @Test
    void nobody_vouches_for_themselves_moves_to_another_service_or_comes_back_by_a_file() {
        Practitioner gone = office.person("gone@agency.example", "HEALTH_VISITOR");
        gone.leave(Days.TODAY.minusDays(1));
        var other = office.some.kept(new org.patchwork.directory.entity.Service(java.util.UUID.randomUUID(), office.service.organisation(), "SCHOOL_NURSING", "Nurses"));
        office.some.kept(new Team(java.util.UUID.randomUUID(), other, "Harbour"));
        office.person("ann@agency.example", "HEALTH_VISITOR");
        entities.manager().flush();
        ImportEntry entry = office.upload(ImportKind.PRACTITIONERS, HEADINGS + "mona@agency.example,Priya,Shah,MANAGER,Northgate,,2030-01-01,\n"
                + "ann@agency.example,Priya,Shah,HEALTH_VISITOR,Harbour,,,\n" + "gone@agency.example,Priya,Shah,HEALTH_VISITOR,Northgate,,,\n");
        assertEquals(List.of(ImportFault.OWN_RECORD, ImportFault.OTHER_SERVICE, ImportFault.HAS_LEFT), office.faults(entry).stream().map(RowFault::fault).toList());
    }

    @Test
    void a_list_of_everybody_lets_the_others_leave_but_many_only_with_a_second_manager() {
        for (int i = 0; i < 8; i++) {
            office.person("p" + i + "@agency.example", "HEALTH_VISITOR");
        }
        String file = HEADINGS + "mona@agency.example,Priya,Shah,MANAGER,Northgate,,,\nmike@agency.example,Priya,Shah,MANAGER,Northgate,,,\n";
        ImportEntry entry = office.upload(ImportKind.PRACTITIONERS, true, file);
        assertEquals(List.of(8, 10), List.of(entry.ending(), entry.endingOf()));
        assertTrue(entry.needsSecond());
        office.as("mona").start(entry.id());
        assertEquals(ImportState.WAITS, office.as("mona").get(entry.id()).state());
        assertEquals(0, office.count("practitioner where left_on is not null and email like 'p%@agency.example'"));
        assertEquals(Cause.SECOND_PERSON_NEEDED, assertThrows(ImportRefused.class, () -> office.as("mona").confirm(entry.id())).refusal());
        assertEquals(1, office.count("alert x join account a on a.id = x.account_id where a.username = 'mike' and x.kind = 'IMPORT_WAITS'"));
        office.as("mike").confirm(entry.id());
        assertEquals(ImportState.DONE, office.as("mona").get(entry.id()).state());
        assertEquals(8, office.count("practitioner where left_on = cast(?1 as date) and email like 'p%@agency.example'", Days.TODAY));
        assertEquals(0, office.upload(ImportKind.PRACTITIONERS, true, file).ending(), "the same list again lets nobody leave");
    }

    @Test
    void a_list_of_everybody_with_a_fault_lets_nobody_leave() {
        office.person("p@agency.example", "HEALTH_VISITOR");
        ImportEntry entry = office.upload(ImportKind.PRACTITIONERS, true, HEADINGS + "mona@agency.example,Priya,Shah,MANAGER,Northgate,,,\nq@agency.example,,,,,,,\n");
        assertEquals(Cause.WHOLE_LIST_FAULTY, assertThrows(ImportRefused.class, () -> office.as("mona").start(entry.id())).refusal());
    }

    @Test
    void another_agency_sees_none_of_it_and_whoever_is_not_authorised_brings_nothing() {
        ImportEntry entry = office.upload(ImportKind.PRACTITIONERS, HEADINGS + "ann@agency.example,Ann,Ellis,Health visitor,Northgate,,,\n");
        office.manager("olga", office.some.aPractitioner("MANAGER", "SCHOOL"));
        Practitioner lapsed = office.person("lapsed@agency.example", "MANAGER");
        lapsed.vet(Days.TODAY.minusDays(1), Days.TODAY.minusDays(1));
        office.manager("lapsed", lapsed);
        assertEquals(Cause.NO_SUCH_IMPORT, assertThrows(ImportRefused.class, () -> office.as("olga").get(entry.id())).refusal());
        assertFalse(office.as("olga").latest().stream().anyMatch(one -> one.id().equals(entry.id())));
        assertEquals(Cause.NOT_AUTHORISED, assertThrows(ImportRefused.class,
                () -> office.as("lapsed").upload(ImportKind.CHILDREN, false, new byte[] {1}, "x.csv", null)).refusal());
    }
}
