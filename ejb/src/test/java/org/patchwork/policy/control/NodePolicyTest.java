package org.patchwork.policy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.policy.boundary.PolicyState.Trouble;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Days;

/** Which version a node obeys, moment by moment, with the two clocks in the test's hands. */
class NodePolicyTest {

    private Instant now = Days.NOW;
    private long nanos = 1_000_000_000_000L;
    private boolean silent;
    private final AtomicInteger asked = new AtomicInteger();
    private NodePolicy.Target inForce;
    private NodePolicy.Target next;
    private Instant nextChange;
    private Map<UUID, String> submitted = Map.of();
    private int readAhead;
    private final Map<UUID, PolicyBook> stored = new HashMap<>();
    private final NodePolicy.Target first = target(1, Books.shipped());
    private final NodePolicy.Target second = target(2, Books.housingSensitive());
    private NodePolicy node;

    private NodePolicy.Target target(int number, PolicyBook book) {
        UUID id = UUID.randomUUID();
        stored.put(id, book);
        return new NodePolicy.Target(id, number, "Version " + number, book.hash(), now);
    }

    @BeforeEach
    void a_node_that_obeys_the_first_version() {
        inForce = first;
        node = new NodePolicy(new NodePolicy.Source() {
            @Override
            public NodePolicy.Standing at(Instant moment) {
                asked.incrementAndGet();
                if (silent) {
                    throw new IllegalStateException("no database");
                }
                boolean changed = nextChange != null && !moment.isBefore(nextChange);
                return new NodePolicy.Standing(changed ? next : inForce, changed ? null : nextChange, submitted);
            }

            @Override
            public PolicyBook book(UUID version) throws PolicyDamaged {
                PolicyBook book = stored.get(version);
                if (book == null) {
                    throw new PolicyDamaged("b.csv");
                }
                return book;
            }

            @Override
            public PolicyBook submittedBook(UUID version) {
                readAhead++;
                return stored.get(version);
            }
        }, new Clock() {
            @Override
            public ZoneId getZone() {
                return Days.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        }, () -> nanos);
        tick();
    }

    private void tick() {
        node.poll();
        node.load();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        now = now.plus(time);
    }

    private Integer number() {
        return node.find().map(ready -> ready.target().number()).orElse(null);
    }

    @Test
    void it_obeys_the_version_in_force_and_the_next_one_once_it_is_compiled() {
        assertEquals(1, number());
        inForce = second;
        tick();
        assertEquals(2, number());
        assertNull(node.report().trouble());
        assertEquals(stored.get(second.id()).hash(), node.report().ready().target().hash());
    }

    @Test
    void the_old_one_answers_while_the_new_one_is_read_but_no_longer_than_two_seconds() {
        inForce = second;
        pass(Duration.ofMillis(400));
        node.poll();
        pass(Duration.ofMillis(1590));
        assertEquals(1, number());
        assertEquals(Trouble.LOADING, node.report().trouble());
        pass(Duration.ofMillis(20));
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(this::number);
        node.load();
        assertEquals(2, waiting.join());
    }

    @Test
    void a_node_that_was_frozen_asks_before_it_answers() {
        inForce = second;
        pass(Duration.ofSeconds(60));
        int before = asked.get();
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(this::number);
        while (asked.get() == before) {
            Thread.onSpinWait();
        }
        node.load();
        assertEquals(2, answer.join());
    }

    @Test
    void a_request_within_two_seconds_of_the_last_poll_asks_nobody() {
        int before = asked.get();
        pass(Duration.ofMillis(1900));
        number();
        assertEquals(before, asked.get());
        pass(Duration.ofMillis(200));
        number();
        assertEquals(before + 1, asked.get());
    }

    @Test
    void without_a_database_nobody_is_answered_after_two_seconds_and_everybody_when_it_is_back() {
        silent = true;
        pass(Duration.ofMillis(1900));
        assertEquals(1, number());
        pass(Duration.ofMillis(200));
        assertNull(number());
        assertEquals(Trouble.DATABASE_SILENT, node.report().trouble());
        silent = false;
        assertEquals(1, number());
    }

    @Test
    void a_version_that_is_damaged_is_not_obeyed_and_neither_is_the_old_one() {
        PolicyBook whole = stored.remove(second.id());
        inForce = second;
        tick();
        assertNull(number());
        assertEquals(Trouble.DAMAGED, node.report().trouble());
        stored.put(second.id(), whole);
        tick();
        assertNull(number(), "not tried again at once");
        pass(Duration.ofSeconds(6));
        tick();
        assertEquals(2, number());
    }

    @Test
    void a_version_that_cannot_be_compiled_is_not_obeyed_and_its_faults_are_told() {
        inForce = target(3, Books.faulty());
        tick();
        assertNull(number());
        assertEquals(Trouble.UNREADABLE, node.report().trouble());
        assertTrue(node.report().failure().faults().stream().anyMatch(fault -> fault.message().contains("STANDRAD")));
    }

    @Test
    void when_nothing_is_in_force_nobody_is_answered_not_even_by_what_was() {
        inForce = null;
        tick();
        assertNull(number());
        assertEquals(Trouble.NONE_PUBLISHED, node.report().trouble());
    }

    @Test
    void a_version_to_come_is_compiled_ahead_and_obeyed_at_its_very_moment() {
        next = second;
        nextChange = now.plus(Duration.ofSeconds(90));
        tick();
        assertEquals(second, node.report().next().target());
        assertTrue(node.report().next().ready());
        for (int i = 0; i < 90; i++) {
            assertEquals(1, number());
            pass(Duration.ofMillis(999));
            node.poll();
        }
        now = nextChange.minusNanos(1);
        assertEquals(1, number());
        now = nextChange;
        assertEquals(2, number());
    }

    @Test
    void what_begins_later_than_in_two_minutes_is_left_alone() {
        next = second;
        nextChange = now.plus(Duration.ofHours(1));
        tick();
        assertNull(node.report().next());
    }

    @Test
    void content_that_was_compiled_before_is_not_compiled_again_but_its_files_are_read() {
        Object policy = node.find().orElseThrow().policy();
        inForce = target(3, Books.shipped());
        tick();
        assertSame(policy, node.find().orElseThrow().policy());
        stored.remove(first.id());
        inForce = first;
        tick();
        assertNull(number());
    }

    @Test
    void what_waits_for_approval_is_read_once_and_is_obeyed_only_when_it_is_in_force() {
        NodePolicy.Target faulty = target(3, Books.faulty());
        submitted = Map.of(second.id(), second.hash(), faulty.id(), faulty.hash());
        tick();
        tick();
        assertEquals(2, readAhead);
        assertEquals(1, number());
        submitted = Map.of();
        inForce = second;
        tick();
        assertEquals(2, number());
    }

    @Test
    void a_node_that_never_reached_the_database_has_no_policy() {
        silent = true;
        NodePolicy fresh = new NodePolicy(new NodePolicy.Source() {
            @Override
            public NodePolicy.Standing at(Instant moment) {
                throw new IllegalStateException("no database");
            }

            @Override
            public PolicyBook book(UUID version) {
                throw new IllegalStateException("no database");
            }

            @Override
            public PolicyBook submittedBook(UUID version) {
                throw new IllegalStateException("no database");
            }
        }, Days.CLOCK, () -> nanos);
        assertFalse(fresh.load());
        assertEquals(Optional.empty(), fresh.find());
        assertEquals(Trouble.DATABASE_SILENT, fresh.report().trouble());
    }
}
