package org.patchwork.emergency.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Policies;

/**
 * Random walks through emergencies, by the services that the pages call (sharing policy, section 4, property 6): breaking the glass never
 * shows less to somebody in the team, nobody finds a protected person or a sealed adoption, nothing is taken out, and when it is over the
 * answer is what it was.
 */
class EmergencyWalkTest {

    private static final List<String> ROLES = List.of("AE_CLINICIAN", "SOCIAL_WORKER", "DSL", "POLICE_OFFICER", "YOUTH_WORKER", "TEACHER");
    private static final List<String> ELIGIBLE = ROLES.subList(0, 4);
    private static final List<String> SERVICES = List.of("SCHOOL", "HOUSING", "CAMHS", "REFUGE", "YOUTH_JUSTICE", "GP", "SEXUAL_HEALTH");
    private static final List<String> PROTECTIONS =
            List.of("NONE", "NONE", "NONE", "NONE", "LOCATION", "SHIELDED", "PROTECTED_PERSON", "ADOPTION_SEALED");
    private static final int WALKS = 12;
    private static final int STEPS = 7;

    @RegisterExtension
    final Entities entities = new Entities();

    private final Random random;
    private final long seed = Long.getLong("walk.seed", 20_261_125L);
    private Scene scene;
    private PolicyInForce policy;
    private int opened;

    EmergencyWalkTest() {
        random = new Random(seed);
    }

    @Test
    void breaking_the_glass_never_shows_less_and_leaves_nothing_behind() {
        for (int walk = 0; walk < WALKS; walk++) {
            walk(walk);
        }
        assertTrue(opened > WALKS / 4, "enough emergencies were opened: " + opened + ", seed " + seed);
    }

    @Test
    void tables_that_show_less_in_an_emergency_are_caught() {
        Policy broken = Policies.shipped().with("40-outcome-emergency.csv", "R112,BREAK_GLASS,ANY,FULL", "R112,BREAK_GLASS,ANY,BROKERED").compiled();
        policy = new PolicyInForce() {
            @Override
            public Policy get() {
                return broken;
            }
        };
        AssertionError caught = assertThrows(AssertionError.class, () -> {
            for (int walk = 0; walk < 4 * WALKS; walk++) {
                walk(walk);
            }
        });
        assertTrue(caught.getMessage().contains("shows less"), caught.getMessage());
    }

    private void walk(int number) {
        entities.manager().createNativeQuery("savepoint walk").executeUpdate();
        String told = "walk " + number + " of seed " + seed + ": ";
        scene = new Scene(entities.manager());
        if (policy != null) {
            scene.obey(policy);
        }
        String role = any(ROLES);
        Practitioner viewer = scene.some.aPractitioner(role, "HOSPITAL");
        scene.account("walker", viewer, "PRACTITIONER");
        boolean inTeam = random.nextInt(3) > 0;
        if (inTeam) {
            scene.some.anInvolvement(scene.child, viewer);
        }
        String protection = someNetwork();
        boolean hidden = List.of("PROTECTED_PERSON", "ADOPTION_SEALED").contains(protection);
        Map<String, Outcome> before = hidden ? Map.of() : looks();
        for (int step = 0; step < STEPS; step++) {
            String now = told + role + " " + protection + " step " + step + " ";
            act(hidden, ELIGIBLE.contains(role), now);
            if (hidden) {
                assertThrows(ChildNotFound.class, this::looks, now + "a protected child was found");
            } else {
                check(before, inTeam, now);
            }
        }
        if (!hidden) {
            scene.later(Duration.ofHours(4));
            assertEquals(before, looks(), told + "after the end the answer is not what it was");
        }
        entities.manager().clear();
        entities.manager().createNativeQuery("rollback to savepoint walk").executeUpdate();
    }

    private void check(Map<String, Outcome> before, boolean inTeam, String now) {
        boolean lasts = scene.texts("select id::text as text from emergency_access where ended_at is null and expires_at > cast(?1 as timestamptz)",
                scene.time()).size() > 0;
        Map<String, Outcome> seen = looks();
        if (!lasts) {
            assertEquals(before, seen, now + "without an emergency the answer is not what it was");
        } else if (inTeam) {
            before.forEach((involvement, outcome) -> assertTrue(rank(seen.getOrDefault(involvement, Outcome.HIDE)) >= rank(outcome),
                    now + "shows less: " + outcome + " became " + seen.get(involvement)));
        }
        if (lasts) {
            StubRecord taken = (StubRecord) scene.look("walker", Action.EXPORT);
            assertEquals(StubOffer.END_EMERGENCY, taken.offer(), now + "something was taken out");
        }
    }

    private void act(boolean hidden, boolean eligible, String now) {
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                if (hidden) {
                    assertThrows(ChildNotFound.class, () -> scene.open("walker"), now);
                } else if (eligible) {
                    scene.open("walker");
                    opened++;
                } else {
                    assertThrows(EmergencyRefused.class, () -> scene.open("walker"), now);
                }
            }
            case 2 -> raise();
            case 3 -> scene.later(Duration.ofMinutes(random.nextInt(300)));
            default -> scene.as("walker").get(BreakGlass.class).end(scene.child.id());
        }
    }

    private void raise() {
        try {
            scene.as("walker").get(BreakGlass.class).brokerDoesNotAnswer(scene.child.id());
            scene.as("walker").get(BreakGlass.class).raise(scene.child.id(), true, Scene.PASSWORD, Scene.ADDRESS);
        } catch (EmergencyRefused | ChildNotFound nothingToRaise) {
            assertTrue(nothingToRaise.getMessage() != null);
        }
    }

    /** Services of every kind, some marked, some with consent, decisions or objections. @return the record's protection */
    private String someNetwork() {
        for (int i = 0; i < 5; i++) {
            Practitioner one = scene.worker("HOUSING_OFFICER", any(SERVICES));
            scene.change("update involvement set practitioner_mark = ?2 where practitioner_id = cast(?1 as uuid)", one.id(), random.nextInt(4) == 0);
            if (random.nextInt(3) == 0) {
                scene.change("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at,"
                        + " review_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?1 as uuid), ?4, 'r', 'b', cast(?3 as uuid),"
                        + " timestamptz '2026-03-01 00:00Z', date '2026-09-01')", scene.child.id(), one.team().service().id(), one.id(),
                        any(List.of("WITHHOLD", "DISCLOSE_FULL", "DISCLOSE_EXISTENCE")));
            }
            if (random.nextInt(3) == 0) {
                scene.change("insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at) values"
                        + " (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'GIVEN', ?3, 'PARENT', cast(?1 as uuid), date '2026-01-01',"
                        + " timestamptz '2026-01-01 00:00Z')", scene.child.id(), one.team().service().id(), any(List.of("FULL", "EXISTENCE")));
            }
        }
        String protection = any(PROTECTIONS);
        scene.change("update child set record_protection = ?2 where id = cast(?1 as uuid)", scene.child.id(), protection);
        return protection;
    }

    /** Looks as the walker, and reads what the access record of the look says of each involvement; a stub says nothing of any. */
    private Map<String, Outcome> looks() {
        if (!(scene.look("walker", Action.VIEW) instanceof OpenRecord open)) {
            return Map.of();
        }
        String decisions = scene.texts("select decisions as text from access_record where id::text like ?1 || '%'", open.reference().replaceFirst("-", "")).get(0);
        Map<String, Outcome> seen = new HashMap<>();
        Stream.of(decisions.split(";")).map(part -> part.split(":")).filter(parts -> parts.length == 4)
                .forEach(parts -> seen.put(parts[0], Outcome.valueOf(parts[2])));
        return seen;
    }

    private static int rank(Outcome outcome) {
        return List.of(Outcome.HIDE, Outcome.BROKERED, Outcome.LIMITED, Outcome.FULL).indexOf(outcome);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
