package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.objection.control.Restricting;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.statutory.boundary.StatutoryAccesses;
import org.patchwork.statutory.boundary.StatutoryEntry;
import org.patchwork.statutory.boundary.StatutoryRefused;
import org.patchwork.statutory.boundary.StatutoryRequest;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Policies;
import org.patchwork.testing.Wiring;

/**
 * People around a child who mark, dispute, object and start enquiries as they like, and everybody's map before and after each step
 * (sharing policy, section 4, property 6): an enquiry never shows less to somebody in the team, a mark, a dispute and an objection
 * never show more but to those who enquire.
 */
class RestrictionWalkTest {

    private static final int STEPS = 40;
    private static final Policy SHIPPED = Policies.shipped().compiled();
    private static final List<String> VIEWERS = List.of("teacher", "social", "police", "housing");
    private static final List<String> MEMBERS = List.of("teacher", "social", "nurse", "camhs", "drugs", "housing");
    private static final Set<String> ENQUIRERS = Set.of("social", "police");

    @RegisterExtension
    final Entities entities = new Entities();

    private final Map<String, UUID> involvements = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private Policy policy = SHIPPED;
    private boolean broken;
    private Child child;
    private int done;
    private int refused;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void whatever_they_do_restrictions_show_no_more_and_enquiries_no_less(long seed) {
        walk(seed);
        assertEquals(List.of(), violations, "seed " + seed);
        assertTrue(done > STEPS / 3, done + " done, " + refused + " refused");
    }

    @Test
    void an_enquiry_that_shows_less_is_caught() {
        policy = Policies.shipped().with("42-outcome-harm.csv", "BROKERED,", "HIDE,").compiled();
        assertCaught();
    }

    @Test
    void a_dispute_that_takes_the_mark_off_and_hides_nothing_is_caught() {
        broken = true;
        assertCaught();
    }

    private void assertCaught() {
        for (long seed = 11; seed < 21 && violations.isEmpty(); seed++) {
            walk(seed);
        }
        assertFalse(violations.isEmpty());
    }

    /** A slip of ours. */
    private static Restricting slipping(Restricting real) {
        return new Restricting() {
            @Override
            public void mark(UUID involvement, String reason, UUID account) {
                real.mark(involvement, reason, account);
            }

            @Override
            public void dispute(Own own, String reason, UUID account) {
                real.unmark(own.id());
            }

            @Override
            public void object(Own own, String behalf, String reason, UUID account) {
                real.object(own, behalf, reason, account);
            }
        };
    }

    @Test
    void an_enquiry_by_somebody_in_the_team_shows_that_a_sensitive_service_is_there() {
        people();
        UUID camhs = involvements.get("drugs");
        assertEquals(Outcome.HIDE, outcomes("social").get(camhs));
        act("social", 0, new Random(1));
        assertEquals(Outcome.BROKERED, outcomes("social").get(camhs));
    }

    private void walk(long seed) {
        Random random = new Random(seed);
        people();
        for (int step = 0; step < STEPS; step++) {
            int kind = random.nextInt(9);
            String who = kind < 2 ? List.copyOf(ENQUIRERS).get(random.nextInt(2)) : MEMBERS.get(random.nextInt(MEMBERS.size()));
            Map<String, Map<UUID, Outcome>> before = everybody();
            try {
                act(who, kind, random);
                done++;
            } catch (RestrictionRefused | StatutoryRefused no) {
                refused++;
                continue;
            }
            compare(step + ": " + who + " does " + kind, kind, who, before, everybody());
        }
    }

    private void act(String who, int kind, Random random) {
        UUID own = involvements.get(who);
        switch (kind) {
            case 0 -> as(who, StatutoryAccesses.class).start(new StatutoryRequest(child.id(), "S47", "CHILD_PROTECTION_ENQUIRY", null, 24));
            case 1 -> as(who, StatutoryAccesses.class).mine(Locale.UK).stream().filter(StatutoryEntry::running).findFirst()
                    .ifPresent(entry -> as(who, StatutoryAccesses.class).end(entry.id()));
            case 2, 3 -> as(who, OwnRestrictions.class).mark(own, "SAFETY_OF_FAMILY");
            case 4 -> as(who, OwnRestrictions.class).unmark(own);
            case 5 -> as(who, OwnRestrictions.class).object(own, "PARENT", "OTHER");
            case 6 -> as(who, OwnRestrictions.class).dispute(own, "RECORDED_BY_MISTAKE");
            case 7 -> as("ig", RestrictionDesk.class).objections(Locale.UK).stream().filter(RestrictionEntry::waiting).findFirst().ifPresent(entry ->
                    as("ig", RestrictionDesk.class).decide(entry.id(), false, "ART_21_1_COMPELLING_GROUNDS", "Because"));
            default -> as("ig", RestrictionDesk.class).disputes(Locale.UK).stream().filter(RestrictionEntry::waiting).findFirst()
                    .ifPresent(entry -> as("ig", RestrictionDesk.class).settle(entry.id(), random.nextInt(4) > 0));
        }
    }

    private void compare(String step, int kind, String who, Map<String, Map<UUID, Outcome>> before, Map<String, Map<UUID, Outcome>> after) {
        boolean restricts = kind == 2 || kind == 3 || kind == 5 || kind == 6;
        for (String viewer : VIEWERS) {
            boolean own = viewer.equals(who);
            before.get(viewer).forEach((involvement, shown) -> {
                Outcome now = after.get(viewer).getOrDefault(involvement, Outcome.HIDE);
                boolean less = kind == 0 && own && rank(now) < rank(shown);
                boolean more = restricts && !own && !ENQUIRERS.contains(viewer) && rank(now) > rank(shown);
                if (less || more) {
                    violations.add(step + ": " + viewer + " saw " + shown + " and sees " + now);
                }
            });
        }
    }

    /** From nothing to everything. */
    private static int rank(Outcome outcome) {
        return List.of(Outcome.HIDE, Outcome.BROKERED, Outcome.LIMITED, Outcome.FULL).indexOf(outcome);
    }

    private Map<String, Map<UUID, Outcome>> everybody() {
        Map<String, Map<UUID, Outcome>> all = new HashMap<>();
        VIEWERS.forEach(viewer -> all.put(viewer, outcomes(viewer)));
        return all;
    }

    /** What was decided about each involvement for one viewer, as the access record of the look tells; all hidden behind a shut gate. */
    private Map<UUID, Outcome> outcomes(String viewer) {
        as(viewer, SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
        Map<UUID, Outcome> outcomes = new HashMap<>();
        involvements.values().forEach(involvement -> outcomes.put(involvement, Outcome.HIDE));
        String decisions = Rows.of(entities.manager(), """
                select r.decisions from access_record r join account a on a.id = r.account_id
                 where a.username = ?1 and r.child_id = cast(?2 as uuid) order by cast(cast(r.xmin as text) as bigint) desc, r.ctid desc limit 1""", viewer, child.id())
                .get(0).text("decisions");
        for (String decision : decisions.split(";")) {
            String[] parts = decision.split(":");
            if (parts.length == 4) {
                outcomes.put(UUID.fromString(parts[0]), Outcome.valueOf(parts[2]));
            }
        }
        return outcomes;
    }

    private void people() {
        entities.manager().getTransaction().rollback();
        entities.manager().getTransaction().begin();
        entities.manager().clear();
        involvements.clear();
        Examples some = new Examples(entities.manager());
        child = some.aChild();
        member(some, "teacher", "TEACHER", "SCHOOL");
        member(some, "social", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        member(some, "nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        Practitioner camhs = member(some, "camhs", "CAMHS_CLINICIAN", "CAMHS");
        member(some, "drugs", "DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        member(some, "housing", "HOUSING_OFFICER", "HOUSING");
        some.anAccount("police", some.aPractitioner("POLICE_OFFICER", "POLICE"));
        some.kept(new Account(UUID.randomUUID(), "ig", "$argon2id$none", "Officer", null, Set.of("INFORMATION_GOVERNANCE"))).acceptCode(Days.NOW);
        entities.manager().createNativeQuery("""
                insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at)
                values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'GIVEN', 'EXISTENCE', 'PARENT', cast(?1 as uuid), date '2026-01-01',
                        timestamptz '2026-01-01 00:00Z')""").setParameter(1, child.id()).setParameter(2, camhs.team().service().id()).executeUpdate();
        entities.flushAndForget();
    }

    private Practitioner member(Examples some, String name, String role, String service) {
        Practitioner practitioner = some.aPractitioner(role, service);
        involvements.put(name, some.anInvolvement(child, practitioner).id());
        some.anAccount(name, practitioner);
        return practitioner;
    }

    private <T> T as(String who, Class<T> service) {
        entities.flushAndForget();
        Wiring wiring = new Wiring(entities.manager(), Clock.fixed(Days.NOW, Days.ZONE)).calledBy(who).with(PolicyInForce.class, new PolicyInForce() {
            @Override
            public Policy get() {
                return policy;
            }
        });
        if (broken && service == OwnRestrictions.class) {
            wiring.with(Restricting.class, slipping(wiring.get(Restricting.class)));
        }
        return wiring.get(service);
    }
}
