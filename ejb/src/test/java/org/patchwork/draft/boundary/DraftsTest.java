package org.patchwork.draft.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.draft.control.DraftStore;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class DraftsTest {

    private static final String PAGE = "/network/record-contact.xhtml?child=";

    @RegisterExtension
    final Entities entities = new Entities();

    private final UUID child = UUID.randomUUID();
    private final String page = PAGE + child;

    private Account priya;
    private Practitioner practitioner;

    @BeforeEach
    void two_people_may_sign_in() {
        Examples some = new Examples(entities.manager());
        practitioner = some.aPractitioner("DSL", "SCHOOL");
        priya = some.anAccount("priya", practitioner);
        some.anAccount("tom", some.aPractitioner("DSL", "SCHOOL"));
    }

    @Test
    void words_come_back_on_the_same_page_to_whoever_typed_them_and_to_nobody_else() {
        assertTrue(of("priya").keep(page, "record", "", "note=rang+mum"));
        Draft kept = of("priya").of(page).get(0);
        assertEquals(new Draft(kept.id(), "record", "", "note=rang+mum", Days.NOW), kept);
        assertEquals(List.of(), of("tom").of(page));
        assertEquals(List.of(), of("priya").of(PAGE + UUID.randomUUID()));
    }

    @Test
    void the_last_words_of_a_form_take_the_place_of_those_before() {
        of("priya").keep(page, "record", "", "note=one");
        of("priya").keep(page, "record", "", "note=two");
        assertEquals(List.of("note=two"), fields("priya"));
    }

    @Test
    void forms_that_hold_other_ids_are_others() {
        of("priya").keep(page, "settle", "dispute=1", "why=one");
        of("priya").keep(page, "settle", "dispute=2", "why=two");
        of("priya").forget(page, "settle", "dispute=1");
        assertEquals(List.of("why=two"), fields("priya"));
    }

    @Test
    void nobody_forgets_what_another_has_typed() {
        of("priya").keep(page, "record", "", "note=one");
        of("tom").forget(List.of(of("priya").of(page).get(0).id()));
        of("tom").forget(page, "record", "");
        assertEquals(1, of("priya").of(page).size());
        of("priya").forget(List.of(of("priya").of(page).get(0).id()));
        assertEquals(List.of(), of("priya").of(page));
    }

    @Test
    void what_is_too_long_or_of_no_form_is_not_kept() {
        assertFalse(of("priya").keep(page, "record", "", "note=" + "x".repeat(20_000)));
        assertFalse(of("priya").keep(page, "", "", "note=one"));
        assertFalse(of("priya").keep(page, "record", "", ""));
        assertFalse(of("priya").keep("/" + "x".repeat(400), "record", "", "note=one"));
        assertEquals(List.of(), of("priya").of(page));
    }

    @Test
    void of_more_than_fifty_the_oldest_go() {
        for (int i = 0; i < 52; i++) {
            at(Duration.ofMinutes(i - 60)).keep(page, "form" + i, "", "note=" + i);
        }
        assertEquals(50, of("priya").of(page).size());
        assertEquals("note=51", fields("priya").get(0));
        assertFalse(fields("priya").contains("note=1"));
    }

    @Test
    void a_week_later_they_are_gone() {
        at(Duration.ofDays(-7)).keep(page, "record", "", "note=old");
        of("priya").keep(page, "other", "", "note=new");
        assertEquals(List.of("note=new"), fields("priya"));
        assertEquals(1, store().forgetWhatIsOver(Days.NOW));
    }

    @Test
    void leavers_and_closed_accounts_leave_none_behind() {
        of("priya").keep(page, "record", "", "note=one");
        assertEquals(0, store().forgetWhatIsOver(Days.NOW));
        entities.manager().createNativeQuery("update practitioner set left_on = ?1 where id = ?2")
                .setParameter(1, java.sql.Date.valueOf(Days.TODAY)).setParameter(2, practitioner.id()).executeUpdate();
        of("tom").keep(page, "record", "", "note=two");
        entities.manager().createNativeQuery("update account set disabled_at = now() where username = 'tom'").executeUpdate();
        assertEquals(List.of(), of("tom").of(page));
        assertEquals(2, store().forgetWhatIsOver(Days.NOW));
    }

    @Test
    void words_about_a_child_who_is_erased_go_too() {
        of("priya").keep(page, "record", "", "note=one");
        of("priya").keep(PAGE + UUID.randomUUID(), "record", "", "note=two");
        entities.manager().createNativeQuery("insert into account_role values (?1, 'INFORMATION_GOVERNANCE')").setParameter(1, priya.id()).executeUpdate();
        entities.manager().createNativeQuery("""
                insert into access_record (id, at, account_id, action, child_id, gate, rule_id, policy_version, decisions)
                values (gen_random_uuid(), now(), ?1, 'VIEW', ?2, 'OPEN', 'R001', '1', '')""")
                .setParameter(1, priya.id()).setParameter(2, child).executeUpdate();
        entities.manager().createNativeQuery("select erase_access_records(?1, ?2, 'time is over', '1', cast(?3 as timestamptz))")
                .setParameter(1, child).setParameter(2, priya.id()).setParameter(3, java.sql.Timestamp.from(Days.NOW)).getResultList();
        assertEquals(List.of(), of("priya").of(page));
        assertEquals(1L, entities.manager().createNativeQuery("select count(*) from draft").getSingleResult());
    }

    @Test
    void a_seal_says_for_whom_and_of_which_page() {
        String seal = of("priya").sealOf(page);
        assertEquals(24, seal.length());
        assertEquals(seal, of("priya").sealOf(page));
        assertNotEquals(seal, of("tom").sealOf(page));
        assertNotEquals(seal, of("priya").sealOf(PAGE + UUID.randomUUID()));
    }

    private List<String> fields(String username) {
        return of(username).of(page).stream().map(Draft::fields).toList();
    }

    private DraftStore store() {
        return new Wiring(entities.manager(), Days.CLOCK).get(DraftStore.class);
    }

    private Drafts at(Duration fromNow) {
        return new Wiring(entities.manager(), Clock.offset(Days.CLOCK, fromNow)).calledBy("priya").get(Drafts.class);
    }

    private Drafts of(String username) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(username).get(Drafts.class);
    }
}
