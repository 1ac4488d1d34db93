package org.patchwork.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfPlacesTest {

    private final ExecutorService people = Executors.newCachedThreadPool();

    @Test
    void as_many_as_there_are_places_get_one_and_the_others_none() throws Exception {
        PdfPlaces places = places("3");
        CountDownLatch lateAreAnswered = new CountDownLatch(5);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            all.add(people.submit(() -> drawn(places, lateAreAnswered)));
        }
        int got = 0;
        for (Future<Boolean> one : all) {
            got += one.get() ? 1 : 0;
        }
        assertEquals(3, got);
        people.shutdown();
    }

    private static boolean drawn(PdfPlaces places, CountDownLatch lateAreAnswered) throws InterruptedException {
        if (!places.take()) {
            lateAreAnswered.countDown();
            return false;
        }
        lateAreAnswered.await();
        places.giveBack();
        return true;
    }

    @Test
    void at_no_moment_are_there_more_and_whoever_waits_gets_the_place_that_becomes_free() throws Exception {
        PdfPlaces places = places("2");
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            all.add(people.submit(() -> {
                boolean taken = places.take();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                now.decrementAndGet();
                places.giveBack();
                return taken;
            }));
        }
        for (Future<Boolean> one : all) {
            assertTrue(one.get());
        }
        assertTrue(most.get() <= 2, "at once: " + most);
        people.shutdown();
    }

    @ParameterizedTest
    @CsvSource(value = {"1, 1", "none, 4", "0, 4", "-2, 4", "many, 4", "'', 4"}, nullValues = "none")
    void the_setting_says_how_many_and_a_wrong_one_counts_as_none(String setting, int number) {
        PdfPlaces places = places(setting);
        for (int taken = 0; taken < number; taken++) {
            assertTrue(places.take());
        }
        Thread.currentThread().interrupt();
        assertFalse(places.take(), "whoever is stopped while waiting gets none");
        assertTrue(Thread.interrupted());
    }

    private static PdfPlaces places(String setting) {
        PdfPlaces places = new PdfPlaces();
        places.open(setting);
        return places;
    }
}
