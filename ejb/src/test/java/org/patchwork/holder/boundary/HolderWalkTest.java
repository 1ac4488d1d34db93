package org.patchwork.holder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.patchwork.sharing.boundary.HeldDecision;
import org.patchwork.testing.Entities;

/**
 * Walks at random through decisions, their reviews, plans and consents, and asks after every step what three viewers see (sharing
 * policy, section 4, properties 2 and 6).
 */
class HolderWalkTest {

    private static final List<String> WIDTH = List.of("HIDE", "BROKERED", "LIMITED", "FULL");
    private static final List<String> VIEWERS = List.of("social", "teacher");
    private static final int STEPS = 18;

    @RegisterExtension
    final Entities entities = new Entities();

    private HolderFixture world;
    private String service;
    private boolean agreed;

    @ParameterizedTest
    @ValueSource(strings = {"CAMHS", "REFUGE", "YOUTH_JUSTICE"})
    void withholding_never_shows_more_and_what_has_run_out_counts_as_none(String service) {
        walk(service, Long.getLong("walk.seed", 20_261_125L), UnaryOperator.identity());
    }

    @Test
    void a_desk_that_discloses_what_it_was_told_to_withhold_is_caught() {
        assertThrows(AssertionFailedError.class, () -> walk("CAMHS", 7, kind -> kind == DecisionKind.WITHHOLD ? DecisionKind.DISCLOSE_FULL : kind));
    }

    /** @param desk what it keeps when it is told something */
    private void walk(String ofService, long seed, UnaryOperator<DecisionKind> desk) {
        service = ofService;
        world = new HolderFixture(entities, service);
        Random dice = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step;
            List<String> before = seen();
            switch (dice.nextInt(5)) {
                case 0, 1 -> decide(DecisionKind.values()[dice.nextInt(3)], dice, before, at, desk);
                case 2 -> expire(at, dice);
                case 3 -> plan(dice);
                default -> consent(dice);
            }
            if (service.equals("REFUGE")) {
                assertTrue(seen().stream().noneMatch("FULL"::equals), at + ": the place of a safety service");
            }
        }
    }

    private void decide(DecisionKind told, Random dice, List<String> before, String at, UnaryOperator<DecisionKind> desk) {
        HeldDecision last = world.as("lead", HolderDesk.class).get(world.held.id()).last();
        world.decide("lead", desk.apply(told), last == null ? null : last.id(), world.today.plusDays(1 + dice.nextInt(100)));
        assertEquals(0, world.openPrompts(), at);
        List<String> after = seen();
        for (int i = 0; i < VIEWERS.size(); i++) {
            boolean more = WIDTH.indexOf(after.get(i)) > WIDTH.indexOf(before.get(i));
            assertTrue(told != DecisionKind.WITHHOLD || !more, at + ": withholding showed " + VIEWERS.get(i) + " more: " + before + after);
        }
    }

    /** Time goes by until the decision has run out: from then on all is as if there were none. */
    private void expire(String at, Random dice) {
        HeldDecision last = world.as("lead", HolderDesk.class).get(world.held.id()).last();
        if (last == null || !last.inForceOn(world.today)) {
            world.today = world.today.plusDays(dice.nextInt(3));
            return;
        }
        world.today = last.reviewOn();
        if (!agreed && !service.equals("YOUTH_JUSTICE")) {
            assertEquals(List.of("HIDE", "HIDE"), seen(), at + ": an expired decision counts as none");
        }
    }

    private void plan(Random dice) {
        world.run("update plan_status set plan = ?2 where child_id = cast(?1 as uuid)", world.child.id(), List.of("EARLY_HELP", "CIN", "CP", "LAC").get(dice.nextInt(4)));
    }

    private void consent(Random dice) {
        String said = List.of("'GIVEN', 'FULL'", "'GIVEN', 'EXISTENCE'", "'REFUSED', null", "'WITHDRAWN', null").get(dice.nextInt(4));
        agreed = said.startsWith("'GIVEN'");
        LocalDate on = world.today.minusDays(1);
        world.run("insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), " + said
                + ", 'PARENT', cast(?1 as uuid), cast(?3 as date), clock_timestamp())", world.child.id(), world.holder.team().service().id(), on);
    }

    private List<String> seen() {
        return VIEWERS.stream().map(world::shownTo).toList();
    }
}
