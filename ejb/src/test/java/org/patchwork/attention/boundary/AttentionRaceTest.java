package org.patchwork.attention.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.patchwork.testing.AtOnce;

/** Two who act at the same moment, each in a transaction of their own that really commits. */
class AttentionRaceTest {

    private AtOnce people;
    private UUID child;

    @BeforeEach
    void a_world_that_stays() {
        people = new AtOnce("attention_race");
        child = people.alone(entities -> new AttentionWorld(entities).child.id());
    }

    @AfterEach
    void close() {
        people.close();
    }

    @RepeatedTest(3)
    void a_form_sent_twice_at_once_raises_attention_once() throws Exception {
        assertEquals(List.of("done", "done"), AtOnce.outcomes(this::raise, this::raise));
        assertEquals(1L, people.count("attention"));
        assertEquals(1L, people.count("access_record where action = 'ATTENTION_RAISED'"));
        assertEquals(1L, people.count("case_event where kind = 'ATTENTION_RAISED'"));
    }

    @RepeatedTest(3)
    void of_two_who_close_it_at_once_one_wins_and_the_other_is_told() throws Exception {
        raise();
        UUID attention = people.alone(entities -> (UUID) entities.createNativeQuery("select id from attention").getSingleResult());
        assertEquals(List.of("CLOSED_ALREADY", "done"),
                AtOnce.outcomes(() -> close("teacher", attention, "TALKED"), () -> close("social", attention, "MET")));
        assertEquals(1L, people.count("access_record where action = 'ATTENTION_CLOSED'"));
    }

    private String raise() {
        return people.attempt("teacher", RaisingAttention.class, raising -> raising.raise(child, "WORRIED", "CALL_ME"));
    }

    private String close(String who, UUID attention, String outcome) {
        return people.attempt(who, AnsweringAttention.class, answering -> answering.close(attention, outcome));
    }
}
