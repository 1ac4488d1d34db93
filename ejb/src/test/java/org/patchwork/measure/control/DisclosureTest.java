package org.patchwork.measure.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of numbers, tried on all small ones: from all that is told together nobody can tell a small number from another. */
class DisclosureTest {

    private static final int MOST = 12;

    @Test
    void a_small_number_is_not_told_and_any_other_is_rounded() {
        IntStream.range(0, 5).forEach(small -> assertNull(Disclosure.of(small)));
        assertEquals(List.of(5, 5, 5, 10, 10), IntStream.of(5, 6, 7, 8, 12).mapToObj(Disclosure::of).toList());
    }

    @Test
    void with_one_small_part_none_is_told() {
        assertEquals(Arrays.asList(null, null, null), Disclosure.ofParts(List.of(3, 20, 15)));
        assertEquals(Arrays.asList(null, null), Disclosure.ofParts(List.of(0, 20)));
        assertEquals(List.of(10, 10, 5), Disclosure.ofParts(List.of(9, 9, 5)));
    }

    @Test
    void nobody_can_reckon_a_small_part_from_its_total_and_the_other_parts() {
        assertEquals(List.of(), reckoned(Disclosure::ofParts));
    }

    @Test
    void telling_all_parts_but_the_small_one_is_caught() {
        assertFalse(reckoned(parts -> parts.stream().map(part -> part < Disclosure.SMALLEST ? null : part).toList()).isEmpty());
    }

    /** Cases in which all that is told, the exact total included, leaves one value for a part that is small. */
    private static List<String> reckoned(Function<List<Integer>, List<Integer>> telling) {
        Map<String, List<List<Integer>>> alike = new HashMap<>();
        for (int first = 0; first <= MOST; first++) {
            for (int second = 0; second <= MOST; second++) {
                for (int third = 0; third <= MOST; third++) {
                    List<Integer> parts = List.of(first, second, third);
                    alike.computeIfAbsent(first + second + third + " " + telling.apply(parts), told -> new ArrayList<>()).add(parts);
                }
            }
        }
        List<String> reckoned = new ArrayList<>();
        alike.forEach((told, possible) -> IntStream.range(0, 3).forEach(part -> {
            boolean oneValue = possible.stream().map(parts -> parts.get(part)).distinct().count() == 1;
            if (oneValue && possible.get(0).get(part) < Disclosure.SMALLEST && possible.get(0).stream().mapToInt(Integer::intValue).sum() >= Disclosure.SMALLEST) {
                reckoned.add(told);
            }
        }));
        return reckoned;
    }
}
