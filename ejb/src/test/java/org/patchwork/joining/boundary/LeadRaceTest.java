package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.joining.control.Leads;
import org.patchwork.network.entity.Involvement;
import org.patchwork.testing.AtOnce;

/** Two who act at the same moment, each in a transaction of their own that really commits. */
class LeadRaceTest {

    private static final String LEADS_ALREADY = new LeadTaken().getMessage();

    private AtOnce people;
    private UUID child;
    private UUID teachers;
    private UUID colleague;
    private UUID other;

    @BeforeEach
    void a_world_that_stays() {
        people = new AtOnce("lead_race");
        people.alone(entities -> {
            JoiningWorld world = new JoiningWorld(entities);
            world.known("second", new Practitioner(UUID.randomUUID(), world.teamOf("teacher"), "Priya", "Shah", "TEACHER"), "PRACTITIONER");
            child = world.child.id();
            colleague = world.id("teaching");
            other = world.id("second");
            teachers = UUID.fromString(world.texts("select cast(id as text) as text from involvement where practitioner_id = cast(?1 as uuid)",
                    world.id("teacher")).get(0));
            return null;
        });
    }

    @AfterEach
    void close() {
        people.close();
    }

    @RepeatedTest(5)
    void of_two_claims_at_once_one_wins_and_the_other_is_told() throws Exception {
        assertEquals(List.of(LEADS_ALREADY, "done"), AtOnce.outcomes(() -> claim("social"), () -> claim("teacher")));
        assertEquals(1L, people.count("involvement where lead"));
        assertEquals(1L, people.count("case_event where kind = 'LEAD_CHANGED'"));
    }

    @Test
    void two_claims_that_both_saw_nobody_lead_meet_in_the_database() throws Exception {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        assertEquals(List.of(LEADS_ALREADY, "done"), AtOnce.outcomes(() -> claimAfter("social", bothHaveLooked), () -> claimAfter("teacher", bothHaveLooked)));
        assertEquals(1L, people.count("involvement where lead"));
    }

    @Test
    void work_taken_over_twice_at_once_is_taken_over_once() throws Exception {
        UUID offer = people.as("teacher", HandingOver.class, mine -> {
            mine.offer(teachers, colleague, false);
            return mine.made(Locale.UK).get(0).id();
        });
        assertEquals(List.of("GONE", "done"), AtOnce.outcomes(() -> people.attempt("teaching", HandOverInbox.class, mine -> mine.accept(offer)),
                () -> people.attempt("teaching", HandOverInbox.class, mine -> mine.accept(offer))));
        assertEquals(1L, people.count("involvement where practitioner_id = '" + colleague + "'"));
    }

    @Test
    void of_two_offers_of_the_same_work_at_once_one_stands() throws Exception {
        assertEquals(List.of("ASKED_ALREADY", "done"), AtOnce.outcomes(() -> people.attempt("teacher", HandingOver.class, mine -> mine.offer(teachers, colleague, false)),
                () -> people.attempt("teacher", HandingOver.class, mine -> mine.offer(teachers, other, false))));
        assertEquals(1L, people.count("hand_over where state = 'OFFERED'"));
    }

    private String claim(String who) {
        return people.attempt(who, Leading.class, leading -> leading.claim(child));
    }

    /** Lets the other look as well before the lead is taken up, as two servers may. */
    private String claimAfter(String who, CyclicBarrier bothHaveLooked) {
        return people.attempt(who, Leading.class, leading -> {
            var real = leading.leads;
            leading.leads = new Leads() {
                @Override
                public List<UUID> of(UUID ofChild) {
                    return real.of(ofChild);
                }

                @Override
                public void takeUp(Involvement own, Collection<UUID> unseen) {
                    try {
                        bothHaveLooked.await();
                    } catch (Exception stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    real.takeUp(own, unseen);
                }
            };
            leading.claim(child);
        });
    }
}
