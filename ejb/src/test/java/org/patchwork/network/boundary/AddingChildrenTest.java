package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.network.boundary.AddRefused.Cause;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class AddingChildrenTest {

    private static final LocalDate BORN = LocalDate.of(2017, 3, 12);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child known;

    @BeforeEach
    void a_teacher_and_a_child_of_others() {
        some = new Examples(entities.manager());
        Person person = some.aPerson("Kayleigh", "Webb", BORN);
        known = some.kept(new Child(person));
        some.kept(new PersonIdentifier(UUID.randomUUID(), person, "NHS", "9990000018"));
        some.anAccount("teacher", some.aPractitioner("TEACHER", "SCHOOL"));
    }

    private static NewChild aChild(String given, String family, LocalDate born, String nhsNumber) {
        return new NewChild(given, family, null, born, false, nhsNumber, null, "14 Mill Lane", "qx12ab", Days.TODAY, "I teach her", null);
    }

    @Test
    void a_new_record_opens_for_whoever_made_it() {
        UUID child = adding().add(aChild(" Zofia ", "Kowalska", BORN, "999 000 0026"), List.of());
        entities.flushAndForget();
        OpenRecord opened = assertInstanceOf(OpenRecord.class, wiring().get(SharedRecords.class).open(child, Action.VIEW, Locale.UK));
        assertEquals("Zofia Kowalska", opened.child().givenName() + " " + opened.child().familyName());
        assertEquals(1, opened.involvements().size());
        assertEquals("9990000026 QX1 2AB I teach her", one("""
                select i.value || ' ' || h.postcode || ' ' || v.join_reason as text from person_identifier i join household_member m using (person_id)
                  join household h on h.id = m.household_id join involvement v on v.child_id = i.person_id where i.person_id = cast(?1 as uuid)""", child));
    }

    @Test
    void a_second_click_finds_the_record_of_the_first() {
        NewChild child = aChild("Zofia", "Kowalska", BORN, null);
        adding().add(child, List.of());
        refused(Cause.LIKELY_DUPLICATES, child);
    }

    @Test
    void an_unborn_child_has_a_record_too() {
        NewChild unborn = new NewChild("Baby", "Kowalska", null, Days.TODAY.plusDays(90), true, null, null, null, null, Days.TODAY, "I am her midwife", null);
        UUID child = adding().add(unborn, List.of());
        assertEquals(Days.TODAY.plusDays(90).toString(), one("select cast(expected_on as text) as text from person where id = cast(?1 as uuid)", child));
    }

    @Test
    void likely_duplicates_have_to_be_looked_at_first() {
        NewChild again = aChild("Kayley", "Web", BORN.plusDays(3), null);
        assertEquals(List.of(known.id()), List.copyOf(adding().likely(again).keySet()));
        refused(Cause.LIKELY_DUPLICATES, again);
        UUID child = adding().add(again, List.of(known.id()));
        assertEquals("1", one("select cast(count(*) as text) as text from child where id = cast(?1 as uuid)", child));
    }

    @Test
    void a_number_that_another_record_has_is_kept_beside_it_for_a_steward() {
        NewChild sameNumber = aChild("Zofia", "Kowalska", BORN.minusYears(2), "9990000018");
        assertEquals(List.of(known.id()), List.copyOf(adding().likely(sameNumber).keySet()));
        UUID child = adding().add(sameNumber, List.of(known.id()));
        assertEquals("9990000018", one("select value as text from contested_identifier where person_id = cast(?1 as uuid)", child));
        assertEquals("{SAME_NUMBER}", one("select cast(grounds as text) as text from duplicate_pair where cast(?1 as uuid) in (one_id, other_id)", child));
    }

    @ParameterizedTest
    @CsvSource({"ADOPTION_SEALED", "PROTECTED_PERSON"})
    void a_protected_child_changes_nothing(RecordProtection protection) {
        known.protect(protection);
        entities.flushAndForget();
        NewChild again = aChild("Kayleigh", "Webb", BORN, "9990000018");
        assertEquals(Map.of(), adding().likely(again));
        UUID child = adding().add(again, List.of());
        assertEquals("0", one("select cast(count(*) as text) as text from duplicate_pair where cast(?1 as uuid) in (one_id, other_id)", child));
        assertEquals(List.of(child), List.copyOf(wiring().get(SharedRecords.class).search("999 000 0018", 10).keySet()));
    }

    @Test
    void what_is_wrong_is_named() {
        refused(Cause.GIVEN_NAME_MISSING, aChild(" ", "Webb", BORN, null));
        refused(Cause.FAMILY_NAME_MISSING, aChild("Zofia", null, BORN, null));
        refused(Cause.NAME_TOO_LONG, aChild("Z".repeat(61), "Webb", BORN, null));
        refused(Cause.BORN_OUT_OF_RANGE, aChild("Zofia", "Kowalska", Days.TODAY.plusDays(1), null));
        refused(Cause.BORN_OUT_OF_RANGE, aChild("Zofia", "Kowalska", null, null));
        refused(Cause.NHS_NUMBER_WRONG, aChild("Zofia", "Kowalska", BORN, "9990000019"));
        refused(Cause.UPN_WRONG, new NewChild("Zofia", "Kowalska", null, BORN, false, null, "X1", null, null, Days.TODAY, "why", null));
        refused(Cause.POSTCODE_WRONG, new NewChild("Zofia", "Kowalska", null, BORN, false, null, null, null, "nowhere", Days.TODAY, "why", null));
        refused(Cause.REASON_MISSING, new NewChild("Zofia", "Kowalska", null, BORN, false, null, null, null, null, Days.TODAY, " ", null));
        refused(Cause.SINCE_OUT_OF_RANGE, new NewChild("Zofia", "Kowalska", null, BORN, false, null, null, null, null, Days.TODAY.plusDays(91), "why", null));
        refused(Cause.NO_SUCH_AUTHORITY, new NewChild("Zofia", "Kowalska", null, BORN, false, null, null, null, null, Days.TODAY, "why", "ATLANTIS"));
    }

    private void refused(Cause cause, NewChild child) {
        assertEquals(cause, assertThrows(AddRefused.class, () -> adding().add(child, List.of())).refusal());
    }

    private String one(String sql, UUID child) {
        entities.manager().flush();
        List<Row> rows = Rows.of(entities.manager(), sql, child);
        return rows.get(0).text("text");
    }

    private AddingChildren adding() {
        return wiring().get(AddingChildren.class);
    }

    private Wiring wiring() {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy("teacher").with(PolicyInForce.class, Shipped.policy());
    }
}
