package org.patchwork.demonstration.control;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way at every run, on every Java. */
final class Dice {

    private static final long SEED = 2_350_350_064L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final Random random = new Random(SEED);

    /** @return an opaque id of the form of a random UUID */
    UUID id() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | VERSION_4;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | VARIANT;
        return new UUID(high, low);
    }

    /** @return from low to high, both included */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int of100) {
        return random.nextInt(100) < of100;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @return the place in the list of weights, each the likelier the heavier */
    int weighted(List<Integer> weights) {
        int mark = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        int place = 0;
        while (mark >= weights.get(place)) {
            mark -= weights.get(place);
            place++;
        }
        return place;
    }
}
