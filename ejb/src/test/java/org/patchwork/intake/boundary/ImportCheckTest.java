package org.patchwork.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.intake.control.ImportChecks;
import org.patchwork.intake.control.ImportTending;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A file is checked in the background: what is told meanwhile, how long it is kept, what keeps it from being checked. */
class ImportCheckTest {

    private static final String NHS = "9990000182";
    private static final String WORK = "practitioner_email,child_date_of_birth,nhs_number,started_on\nann@agency.example," + Office.BORN + "," + NHS
            + ",2026-01-10\n";

    @RegisterExtension
    final Entities entities = new Entities();

    private Office office;
    private Child child;

    @BeforeEach
    void an_agency_where_nobody_is_at_work() {
        office = new Office(entities.manager());
        office.person("ann@agency.example", "HEALTH_VISITOR");
        child = office.child(NHS, RecordProtection.NONE);
        entities.manager().flush();
        office.working = false;
    }

    private UUID sent(String form) {
        return office.as("mona").upload(ImportKind.INVOLVEMENTS, false, WORK.getBytes(StandardCharsets.UTF_8), "work.csv", form);
    }

    private ImportEntry entry(UUID id) {
        return office.as("mona").get(id);
    }

    private ImportState goOn(UUID id) {
        office.working = true;
        office.as("mona", Clock.offset(Days.CLOCK, Duration.ofMinutes(2))).goOn(id);
        office.working = false;
        return entry(id).state();
    }

    private List<UUID> tended(Duration later) {
        return new Wiring(entities.manager(), Clock.offset(Days.CLOCK, later)).get(ImportTending.class).abandoned();
    }

    private static Cause refusal(Runnable act) {
        return assertThrows(ImportRefused.class, act::run).refusal();
    }

    @Test
    void until_it_is_checked_a_file_is_kept_and_nothing_is_told_of_it_and_afterwards_it_is_gone() {
        UUID id = sent(null);
        assertEquals(List.of(ImportState.CHECKING, false, 1, 0, 2), List.of(entry(id).state(), entry(id).checked(), entry(id).rows(), entry(id).done(), entry(id).lines()));
        assertEquals(1, office.count("import_file where run_id = cast(?1 as uuid)", id));
        Imports imports = office.as("mona");
        for (Runnable act : List.<Runnable>of(() -> imports.faults(id, 9), () -> imports.changes(id, 9), () -> imports.rejected(id), () -> imports.start(id),
                () -> imports.goOn(id))) {
            assertEquals(Cause.NOT_OFFERED, refusal(act));
        }
        assertEquals(Cause.NOT_OFFERED, refusal(() -> office.as("mona", Clock.offset(Days.CLOCK, Duration.ofDays(2))).start(id)), "whatever else it is");
        assertEquals(ImportState.CHECKED, goOn(id));
        assertEquals(List.of(true, 1, 0), List.of(entry(id).checked(), entry(id).fresh(), entry(id).faulty()));
        assertEquals(0, office.count("import_file"));
        assertEquals(Cause.NOT_OFFERED, refusal(() -> imports.goOn(id)), "it is checked once");
    }

    @Test
    void how_far_it_is_counts_rows_of_the_file_alone() {
        String rows = WORK + "nobody@agency.example," + Office.BORN + "," + NHS + ",soon\n\n\nann@agency.example,,,\n";
        UUID id = office.as("mona").upload(ImportKind.INVOLVEMENTS, false, rows.getBytes(StandardCharsets.UTF_8), "work.csv", null);
        ImportChecks checks = new Wiring(entities.manager(), Days.CLOCK).with(PolicyInForce.class, Shipped.policy()).get(ImportChecks.class);
        var file = checks.claim(id).map(checks::open).orElseThrow();
        assertTrue(checks.next(file, 2));
        assertEquals(List.of(3, 3, 6, false), List.of(entry(id).rows(), entry(id).done(), entry(id).lines(), entry(id).checked()));
        assertFalse(checks.next(file, 2));
        assertEquals(List.of(1, 2), List.of(entry(id).fresh(), entry(id).faulty()), office.faults(entry(id)).toString());
    }

    @Test
    void the_gate_decides_when_the_file_is_checked_and_not_when_it_came() {
        UUID id = sent(null);
        entities.manager().createNativeQuery("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)").setParameter(1, child.id())
                .executeUpdate();
        long before = office.count("access_record where action = 'SEARCH'");
        goOn(id);
        assertEquals(ImportFault.NO_SUCH_CHILD, office.faults(entry(id)).get(0).fault());
        assertEquals(before + 1, office.count("access_record r join account a on a.id = r.account_id where r.action = 'SEARCH' and a.username = 'mona'"));
    }

    @Test
    void a_file_that_is_thrown_away_goes_at_once_and_is_not_checked_any_more() {
        UUID id = sent(null);
        office.as("mona").discard(id);
        assertEquals(0, office.count("import_file"));
        office.working = true;
        assertEquals(Cause.NOT_OFFERED, refusal(() -> office.as("mona").goOn(id)));
        assertEquals(0, office.count("import_row"));
    }

    @Test
    void a_file_that_nobody_checks_goes_after_a_day() {
        UUID id = sent(null);
        assertEquals(List.of(), tended(Duration.ofSeconds(59)));
        assertEquals(List.of(id), tended(Duration.ofHours(23)));
        assertEquals(1, office.count("import_file"));
        assertEquals(List.of(), tended(Duration.ofHours(25)));
        assertEquals(0, office.count("import_file"));
        assertEquals(ImportState.DISCARDED, entry(id).state());
    }

    @Test
    void a_form_sent_twice_is_one_import_even_when_the_first_is_checked_already_and_another_form_is_another() {
        UUID first = sent("a form");
        assertEquals(first, sent("a form"));
        assertEquals(first, sent("another"), "the same file is not checked twice at once");
        assertEquals(1, office.count("import_file"));
        goOn(first);
        assertEquals(first, sent("a form"));
        assertEquals(ImportState.CHECKED, entry(first).state());
        UUID later = sent("another");
        assertNotEquals(first, later, "what was there has perhaps changed");
        assertNotEquals(first, office.as("mike").upload(ImportKind.INVOLVEMENTS, false, WORK.getBytes(StandardCharsets.UTF_8), "work.csv", "a form"));
        assertNotEquals(first, office.as("mona").upload(ImportKind.INVOLVEMENTS, false, (WORK + "\n").getBytes(StandardCharsets.UTF_8), "work.csv", "a form"),
                "another file in a form from before");
    }

    @Test
    void without_a_policy_nothing_is_checked_the_import_says_so_and_goes_on_by_itself_or_by_hand() {
        UUID id = sent(null);
        office.policy = new PolicyInForce() {
            @Override
            public Policy get() {
                throw new PolicyUnavailable();
            }
        };
        for (int tried = 0; tried < 9; tried++) {
            assertEquals(ImportState.NO_POLICY, goOn(id));
        }
        assertEquals(0, office.count("import_row"));
        assertEquals(1, office.count("import_file"));
        assertEquals(List.of(id), tended(Duration.ofHours(2)));
        office.policy = Shipped.policy();
        assertEquals(ImportState.CHECKED, goOn(id));
        assertEquals(1, entry(id).fresh());
    }

    @Test
    void whoever_may_open_no_record_any_more_has_nothing_checked() {
        UUID id = sent(null);
        for (String lapse : List.of("update practitioner set checks_valid_to = date '2020-01-01'", "update practitioner set checks_valid_to = date '2099-01-01', left_on = date '2020-01-01'")) {
            entities.manager().createNativeQuery(lapse + " where id = cast(?1 as uuid)").setParameter(1, office.manager.id()).executeUpdate();
            office.working = true;
            office.as("mike", Clock.offset(Days.CLOCK, Duration.ofMinutes(2))).goOn(id);
            assertEquals(ImportState.NOT_AUTHORISED, office.as("mike").get(id).state(), lapse);
        }
        entities.manager().createNativeQuery("update practitioner set left_on = null where id = cast(?1 as uuid)").setParameter(1, office.manager.id()).executeUpdate();
        entities.manager().createNativeQuery("delete from account_role where account_id = (select id from account where username = 'mona')").executeUpdate();
        office.as("mike", Clock.offset(Days.CLOCK, Duration.ofMinutes(2))).goOn(id);
        assertEquals(ImportState.NOT_AUTHORISED, office.as("mike").get(id).state(), "no manager any more");
        assertEquals(0, office.count("import_row"));
        assertEquals(0, office.count("access_record where action = 'SEARCH'"));
    }

    @Test
    void what_fails_is_tried_eight_times_by_itself_and_no_more() {
        UUID id = sent(null);
        entities.manager().createNativeQuery("delete from import_file").executeUpdate();
        entities.manager().createNativeQuery("insert into import_file (run_id, name, bytes) values (cast(?1 as uuid), 'x.csv', 'no such headings')")
                .setParameter(1, id).executeUpdate();
        for (int tried = 1; tried <= 8; tried++) {
            assertEquals(List.of(id), tended(Duration.ofMinutes(5)), "before try " + tried);
            assertEquals(ImportState.FAILED, goOn(id));
        }
        assertEquals(List.of(), tended(Duration.ofMinutes(5)));
    }
}
