package org.patchwork.cluster;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.patchwork.whole.Answer;
import org.patchwork.whole.Cast;
import org.patchwork.whole.Visitor;

/** People who look at a map again and again, one at each server, and note what they saw of two cards; closing it ends that. */
final class Watchers implements AutoCloseable {

    /** What an answer was. */
    enum Sight { BOTH, NEITHER, MIXED, FAILED }

    /** A brisk person, not a load test. */
    private static final long BETWEEN_LOOKS_NANOSECONDS = 50_000_000;

    private final Map<Sight, LongAdder> seen = new ConcurrentHashMap<>();
    private final List<Thread> people;
    private volatile boolean over;

    private Watchers(Collection<URI> servers, Cast who, String path, List<String> names) {
        people = servers.stream().map(server -> Visitor.signedIn(who, server))
                .map(visitor -> new Thread(() -> look(visitor, path, names))).toList();
        people.forEach(Thread::start);
    }

    /** Lets one person look at each server. */
    static Watchers at(Collection<URI> servers, Cast who, String path, List<String> names) {
        return new Watchers(servers, who, path, names);
    }

    /** What one answer shows of the two. */
    static Sight of(Answer answer, List<String> names) {
        if (answer.status() != 200 || answer.body().contains("id=\"password\"")) {
            return Sight.FAILED;
        }
        long shown = names.stream().filter(answer.body()::contains).count();
        return shown == 0 ? Sight.NEITHER : shown == names.size() ? Sight.BOTH : Sight.MIXED;
    }

    private void look(Visitor visitor, String path, List<String> names) {
        while (!over) {
            Sight sight;
            try {
                sight = of(visitor.get(path), names);
            } catch (RuntimeException lost) {
                sight = Sight.FAILED;
            }
            seen.computeIfAbsent(sight, none -> new LongAdder()).increment();
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOSECONDS);
        }
    }

    /** How often each was seen so far; those never seen are absent. */
    Map<Sight, Long> seen() {
        Map<Sight, Long> counts = new EnumMap<>(Sight.class);
        seen.forEach((sight, count) -> counts.put(sight, count.sum()));
        return counts;
    }

    @Override
    public void close() {
        over = true;
        for (Thread person : people) {
            try {
                person.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
