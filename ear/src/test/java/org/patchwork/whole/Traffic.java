package org.patchwork.whole;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** People who look at a page again and again while something else happens; closing it ends that. */
final class Traffic implements AutoCloseable {

    private static final int PEOPLE = 2;
    /** A brisk person, not a load test. */
    private static final long BETWEEN_LOOKS_NANOSECONDS = 50_000_000;

    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final List<Thread> people;
    private volatile boolean over;

    private Traffic(String path, Cast who) {
        people = Stream.generate(() -> Visitor.signedIn(who)).limit(PEOPLE).map(visitor -> new Thread(() -> look(visitor, path))).toList();
    }

    /** Lets some people look at an address, each with a session of their own. */
    static Traffic on(String path, Cast who) {
        Traffic traffic = new Traffic(path, who);
        traffic.people.forEach(Thread::start);
        return traffic;
    }

    private void look(Visitor visitor, String path) {
        while (!over) {
            try {
                statuses.add(visitor.get(path).status());
            } catch (RuntimeException lost) {
                statuses.add(0);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOSECONDS);
        }
    }

    /** How many answers there were so far. */
    int answered() {
        return statuses.size();
    }

    /** Every status seen so far; 0 stands for no answer. */
    Set<Integer> statuses() {
        return new TreeSet<>(statuses);
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
