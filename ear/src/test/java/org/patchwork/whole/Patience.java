package org.patchwork.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that the server does in its own time, and no longer than agreed. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {
    }

    /**
     * Looks again and again until something is so.
     *
     * @return how long it took
     * @throws AssertionError when it is not so after that long
     */
    public static Duration until(String what, Duration atMost, BooleanSupplier so) {
        long start = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("after " + atMost.toMillis() + " ms still not: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
