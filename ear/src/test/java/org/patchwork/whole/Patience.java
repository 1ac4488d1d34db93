package org.patchwork.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that the server does in its own time. */
public final class Patience {

    /** So long that only a server that hangs fails a test, and not a machine that is busy. */
    static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {
    }

    /**
     * Looks again and again until something is so.
     *
     * @return how long it took
     * @throws AssertionError when it is not so after two minutes
     */
    public static Duration until(String what, BooleanSupplier so) {
        long start = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - start > AT_MOST.toNanos()) {
                throw new AssertionError("after " + AT_MOST.toMillis() + " ms still not: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
