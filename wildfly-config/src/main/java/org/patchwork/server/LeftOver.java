package org.patchwork.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that an earlier run could not stop, because it was killed itself. A process is only taken for ours when
 * both its number and the moment it started are those that were written down.
 */
final class LeftOver {

    private static final Duration SAME_MOMENT = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 20;
    private static final int START_LINE_OF_POSTMASTER_PID = 2;

    private LeftOver() {
    }

    static void remember(Path file, Process process) throws IOException {
        Instant start = process.info().startInstant().orElseGet(Instant::now);
        Files.write(file, List.of(String.valueOf(process.pid()), "", String.valueOf(start.getEpochSecond())));
    }

    /** Stops the WildFly that {@link #remember} wrote down, if it still runs. */
    static void stopRemembered(Path file) throws IOException {
        stop(file);
        Files.deleteIfExists(file);
    }

    /** Stops the PostgreSQL that still runs on that data directory, if one does. */
    static void stopPostgres(Path data) throws IOException {
        stop(data.resolve("postmaster.pid"));
    }

    private static void stop(Path file) throws IOException {
        Optional<ProcessHandle> found = Files.exists(file) ? running(Files.readAllLines(file)) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        ProcessHandle process = found.get();
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> running(List<String> lines) {
        if (lines.size() <= START_LINE_OF_POSTMASTER_PID) {
            return Optional.empty();
        }
        Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE_OF_POSTMASTER_PID).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().startInstant()
                        .map(start -> Duration.between(start, written).abs().compareTo(SAME_MOMENT) <= 0)
                        .orElse(false));
    }
}
