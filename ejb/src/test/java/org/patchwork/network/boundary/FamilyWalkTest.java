package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.FamilyRecord.Stay;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.boundary.Kin;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/**
 * Walks at random through what may happen in a family, and asks after every step: whatever is said of two people is read from both
 * sides, and what was once so on a day of the past stays so on that day.
 */
class FamilyWalkTest {

    private static final int STEPS = 25;

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;
    private Random dice;
    private int born;

    @ParameterizedTest
    @ValueSource(longs = {20_261_125L, 7L})
    void both_sides_agree_and_no_past_is_lost(long seed) {
        walk(seed, UnaryOperator.identity());
    }

    @Test
    void a_family_that_forgets_what_has_ended_is_caught() {
        assertThrows(AssertionFailedError.class, () -> walk(7, record -> new FamilyRecord(record.child(), record.people(),
                record.ties().stream().filter(tie -> tie.until() == null).toList(),
                record.stays().stream().filter(stay -> stay.until() == null).toList())));
    }

    /** @param reading how what is kept is read back */
    private void walk(long seed, UnaryOperator<FamilyRecord> reading) {
        world = new FamilyFixture(entities);
        world.relateBrother();
        dice = new Random(seed);
        Map<UUID, LocalDate[]> lives = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step;
            FamilyForm form = world.form();
            try {
                step(form);
            } catch (FamilyRefused refused) {
                assertTrue(refused.refusal() != null, at);
            }
            FamilyRecord kept = reading.apply(world.kept(Days.TODAY));
            symmetric(at);
            nothingLost(kept, lives, at);
        }
    }

    private void step(FamilyForm form) {
        FamilyForm.Person one = form.people().get(dice.nextInt(form.people().size()));
        FamilyForm.Person other = form.people().get(dice.nextInt(form.people().size()));
        Kin kin = Kin.values()[dice.nextInt(Kin.values().length)];
        LocalDate day = Days.TODAY.minusDays(dice.nextInt(300));
        FamilyRegister register = world.as("social", FamilyRegister.class);
        FamilyEvents events = world.as("social", FamilyEvents.class);
        switch (dice.nextInt(6)) {
            case 0 -> register.relate(new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Person" + born++, "Khan", null, kin, one.id(), null));
            case 1 -> register.relate(new RelateRequest(UUID.randomUUID(), world.child.id(), one.id(), null, null, null, kin, other.id(), day));
            case 2 -> {
                if (!one.ties().isEmpty()) {
                    register.end(world.child.id(), one.ties().get(dice.nextInt(one.ties().size())).id(), day, false);
                }
            }
            case 3 -> events.move(world.child.id(), one.id(), form.homes().get(dice.nextInt(form.homes().size())).id().toString(), null, null, day, dice.nextBoolean());
            case 4 -> events.move(world.child.id(), one.id(), FamilyEvents.NEW_HOME, null, null, day, dice.nextBoolean());
            default -> {
                if (!one.theChild() && dice.nextInt(4) == 0) {
                    events.died(world.child.id(), one.id(), day);
                }
            }
        }
    }

    /** Whatever one is to the other in the map, the other is in return. */
    private void symmetric(String at) {
        List<FamilyMap.Relative> everybody = world.map("social").everybody();
        Map<String, List<FamilyMap.Link>> links = new HashMap<>();
        everybody.forEach(one -> links.put(one.name(), one.links()));
        for (FamilyMap.Relative one : everybody) {
            for (FamilyMap.Link link : one.links()) {
                boolean said = links.get(link.other()).stream().anyMatch(back -> back.other().equals(one.name())
                        && (back.kin() == link.kin().inReturn() || back.kin().inReturn() == link.kin()));
                assertTrue(said, at + ": " + one.name() + " is the " + link.kin() + " of " + link.other() + ", who says nothing of it");
            }
        }
    }

    /** Every relationship and stay that was seen once is still there; its beginning never changes, and its end only once. */
    private static void nothingLost(FamilyRecord kept, Map<UUID, LocalDate[]> lives, String at) {
        Map<UUID, LocalDate[]> now = new HashMap<>();
        kept.ties().forEach((Tie tie) -> now.put(tie.id(), new LocalDate[] {tie.since(), tie.until()}));
        kept.stays().forEach((Stay stay) -> now.put(stay.id(), new LocalDate[] {stay.since(), stay.until()}));
        List<UUID> lost = new ArrayList<>(lives.keySet());
        lost.removeAll(now.keySet());
        assertEquals(List.of(), lost, at + ": was there and is gone");
        lives.forEach((id, life) -> {
            assertEquals(life[0], now.get(id)[0], at + ": begins on another day");
            if (life[1] != null && life[1].isBefore(Days.TODAY)) {
                assertEquals(life[1], now.get(id)[1], at + ": has ended, and ends again");
            }
        });
        lives.putAll(now);
    }
}
