package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyWatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String OUTCOME = "30-outcome.csv";
    @TempDir
    private Path folder;
    private PolicyWatch watch;

    @BeforeEach
    void watchTheFolder() {
        watch = new PolicyWatch(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void save(PolicyFiles files) throws IOException {
        files.saveTo(folder);
    }

    private void saveAndTake(PolicyFiles files) throws IOException {
        save(files);
        watch.poll();
        watch.poll();
    }

    @Test
    void nothing_is_in_force_before_the_first_poll() throws IOException {
        save(PolicyFiles.small());
        assertEquals(Optional.empty(), watch.inForce());
        assertTrue(watch.poll());
        assertTrue(watch.inForce().isPresent());
        assertEquals(Optional.of(NOW), watch.state().inForceSince());
        assertEquals(List.of(), watch.refused());
    }

    @Test
    void an_absent_folder_gives_no_policy_and_says_so() {
        PolicyWatch absent = new PolicyWatch(folder.resolve("gone"), Clock.fixed(NOW, ZoneOffset.UTC));
        absent.poll();
        assertEquals(Optional.empty(), absent.inForce());
        assertTrue(absent.refused().get(0).message().contains("cannot be read"));
    }

    @Test
    void a_broken_policy_at_the_start_gives_none_and_says_why() throws IOException {
        save(PolicyFiles.small().with(OUTCOME, "HIDE", "HID"));
        watch.poll();
        assertEquals(Optional.empty(), watch.inForce());
        assertEquals(OUTCOME, watch.refused().get(0).table());
        assertEquals(Optional.of(NOW), watch.state().refusedAt());
    }

    @Test
    void a_change_that_was_quick_to_compile_is_in_force_at_the_second_poll_that_sees_it() throws IOException {
        saveAndTake(PolicyFiles.small());
        String before = watch.inForce().orElseThrow().version();
        save(PolicyFiles.small().with(OUTCOME, "ANY,not 13_15|16_17,FULL", "ANY,not 13_15|16_17,LIMITED"));
        assertFalse(watch.poll());
        assertEquals(before, watch.inForce().orElseThrow().version());
        assertTrue(watch.poll());
        assertFalse(before.equals(watch.inForce().orElseThrow().version()));
    }

    @Test
    void a_folder_that_stayed_quiet_while_it_was_compiled_needs_no_second_poll() throws IOException {
        Instant[] times = {NOW, NOW, NOW.plusMillis(500), NOW.plusMillis(600)};
        int[] asked = {0};
        watch = new PolicyWatch(folder, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return times[asked[0]++];
            }
        });
        save(PolicyFiles.small());
        watch.poll();
        save(PolicyFiles.small().with(OUTCOME, "FULL,SUPPORTING", "LIMITED,SUPPORTING"));
        assertTrue(watch.poll());
        assertEquals(Optional.of(NOW.plusMillis(600)), watch.state().inForceSince());
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws IOException {
        saveAndTake(PolicyFiles.small());
        Policy before = watch.inForce().orElseThrow();
        String text = PolicyFiles.small().text(OUTCOME);
        for (int written = 100; written < text.length(); written += 100) {
            Files.writeString(folder.resolve(OUTCOME), text.substring(0, written));
            watch.poll();
            assertSame(before, watch.inForce().orElseThrow());
            assertEquals(List.of(), watch.refused());
        }
    }

    @Test
    void a_broken_change_is_refused_and_the_old_policy_stays_until_it_is_put_right() throws IOException {
        saveAndTake(PolicyFiles.small());
        Policy before = watch.inForce().orElseThrow();
        saveAndTake(PolicyFiles.small().with(OUTCOME, "HIDE", "HID"));
        assertSame(before, watch.inForce().orElseThrow());
        assertEquals("outcome", watch.refused().get(0).column());
        saveAndTake(PolicyFiles.small().with(OUTCOME, "FULL,SUPPORTING", "LIMITED,SUPPORTING"));
        assertEquals(List.of(), watch.refused());
        assertFalse(before.version().equals(watch.inForce().orElseThrow().version()));
    }

    @Test
    void a_folder_that_goes_away_leaves_the_policy_in_force() throws IOException {
        saveAndTake(PolicyFiles.small());
        Policy before = watch.inForce().orElseThrow();
        Files.delete(folder.resolve(OUTCOME));
        watch.poll();
        watch.poll();
        assertSame(before, watch.inForce().orElseThrow());
        assertFalse(watch.refused().isEmpty());
    }
}
