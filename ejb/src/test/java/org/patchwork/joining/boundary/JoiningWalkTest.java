package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/**
 * People who invite, answer, take back, offer, take over, lead and let days pass as they like. After each step the map opens to those
 * and only those who accepted something, nothing that was answered is answered again, and one leads at most.
 */
class JoiningWalkTest {

    private static final int STEPS = 40;
    private static final int TRIES = 12;
    private static final List<String> PEOPLE = List.of("social", "teacher", "nurse", "teaching", "camhs", "camhs2", "third");

    @RegisterExtension
    final Entities entities = new Entities();

    private final Map<String, LocalDate> lastDays = new HashMap<>();
    private final Map<String, String> answered = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private JoiningWorld world;
    private Random dice;
    private boolean broken;
    private int done;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void whoever_works_with_the_child_has_accepted_to(long seed) {
        walk(seed);
        assertEquals(List.of(), violations, "seed " + seed);
        assertTrue(done > STEPS / 2, done + " done");
    }

    @Test
    void a_declined_invitation_that_opens_the_map_all_the_same_is_caught() {
        broken = true;
        for (long seed = 21; seed < 31 && violations.isEmpty(); seed++) {
            walk(seed);
        }
        assertFalse(violations.isEmpty());
    }

    private void walk(long seed) {
        dice = new Random(seed);
        entities.manager().getTransaction().rollback();
        entities.manager().getTransaction().begin();
        entities.manager().clear();
        world = new JoiningWorld(entities.manager());
        world.known("third", new Practitioner(UUID.randomUUID(), world.teamOf("teacher"), "Priya", "Shah", "TEACHER"), "PRACTITIONER");
        lastDays.clear();
        answered.clear();
        done = 0;
        lastDays.put("social", LocalDate.MAX);
        lastDays.put("teacher", LocalDate.MAX);
        for (int step = 0; step < STEPS; step++) {
            String what = step();
            look(seed + "/" + step + " " + what);
        }
    }

    /** Something that somebody can do now, as a rule. */
    private String step() {
        int before = done;
        String what = attempt();
        for (int tried = 1; tried < TRIES && done == before; tried++) {
            what = attempt();
        }
        return what;
    }

    private String attempt() {
        String who = any(PEOPLE);
        String whom = any(PEOPLE);
        String what = any(List.of("invite", "invite", "answer", "answer", "decline", "takeBack", "offer", "offer", "takeOver", "takeOver", "declineOffer",
                "withdraw", "claim", "giveUp", "tomorrow"));
        try {
            act(what, who, whom);
            done++;
        } catch (JoiningRefused | LeadTaken refused) {
            return what + " of " + who + " refused";
        }
        return what + " of " + who + " with " + whom;
    }

    private void act(String what, String who, String whom) {
        switch (what) {
            case "invite" -> world.as(who, Inviting.class).invite(world.child.id(), world.id(whom));
            case "answer" -> {
                world.accept(who, invitation(who));
                lastDays.merge(who, LocalDate.MAX, (before, now) -> before.isBefore(today()) || before.equals(LocalDate.MAX) ? now : before);
            }
            case "decline" -> {
                UUID invitation = invitation(who);
                if (broken) {
                    world.accept(who, invitation);
                } else {
                    world.as(who, InvitationInbox.class).decline(invitation);
                }
            }
            case "takeBack" -> world.as(who, Inviting.class).takeBack(one(world.as(who, Inviting.class).made(Locale.UK).stream()
                    .filter(MadeInvitation::canBeTakenBack).map(MadeInvitation::id).toList()));
            case "offer" -> world.as(who, HandingOver.class).offer(own(who), world.id(whom), dice.nextBoolean());
            case "takeOver" -> {
                HandOverEntry offer = received(who);
                world.as(who, HandOverInbox.class).accept(offer.id());
                lastDays.put(offer.whose().split(" ")[0], today());
                lastDays.putIfAbsent(who, LocalDate.MAX);
                lastDays.computeIfPresent(who, (one, before) -> before.isBefore(today()) ? LocalDate.MAX : before);
            }
            case "declineOffer" -> world.as(who, HandOverInbox.class).decline(received(who).id());
            case "withdraw" -> world.as(who, HandingOver.class).withdraw(one(world.as(who, HandingOver.class).made(Locale.UK).stream()
                    .map(HandOverEntry::id).toList()));
            case "claim" -> world.as(who, Leading.class).claim(world.child.id());
            case "giveUp" -> world.as(who, Leading.class).giveUp(world.child.id());
            default -> world.later(Duration.ofDays(1));
        }
    }

    private void look(String after) {
        for (String who : PEOPLE) {
            boolean opens = !world.map(who).equals(List.of("possible match"));
            boolean works = lastDays.containsKey(who) && !lastDays.get(who).isBefore(today());
            if (opens != works) {
                violations.add(after + ": the map of " + who + (opens ? " opens" : " does not open"));
            }
        }
        Set<String> leads = new TreeSet<>(world.texts("select cast(id as text) as text from involvement where child_id = cast(?1 as uuid) and lead", world.child.id()));
        if (leads.size() > 1) {
            violations.add(after + ": " + leads.size() + " lead");
        }
        Map<String, String> states = new TreeMap<>();
        for (String table : List.of("invitation", "hand_over")) {
            world.texts("select cast(id as text) || ' ' || state as text from " + table).forEach(row -> states.put(row.split(" ")[0], row.split(" ")[1]));
        }
        answered.forEach((id, state) -> {
            if (!state.equals(states.get(id))) {
                violations.add(after + ": " + state + " became " + states.get(id));
            }
        });
        states.forEach((id, state) -> {
            if (!Set.of("WAITING", "OFFERED").contains(state)) {
                answered.put(id, state);
            }
        });
    }

    private LocalDate today() {
        return world.now().atZone(Days.ZONE).toLocalDate();
    }

    private UUID invitation(String who) {
        return one(world.as(who, InvitationInbox.class).list(Locale.UK).stream().map(ReceivedInvitation::id).toList());
    }

    private HandOverEntry received(String who) {
        return one(world.as(who, HandOverInbox.class).list(Locale.UK));
    }

    private UUID own(String who) {
        return one(world.texts("""
                select cast(id as text) as text from involvement where practitioner_id = cast(?1 as uuid) and child_id = cast(?2 as uuid)
                   and ended_on is null""", world.id(who), world.child.id()).stream().map(UUID::fromString).toList());
    }

    private <T> T one(List<T> list) {
        JoiningRefused.when(list.isEmpty(), JoiningRefused.Cause.GONE);
        return any(list);
    }

    private <T> T any(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }
}
