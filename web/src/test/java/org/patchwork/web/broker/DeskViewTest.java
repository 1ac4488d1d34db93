package org.patchwork.web.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.boundary.OpeningHours.Span;

class DeskViewTest {

    @Test
    void numbers_are_kept_as_they_are_dialled_from_anywhere() {
        assertEquals(Optional.of("+448081570001"), DeskView.dialled("0808 157 0001"));
        assertEquals(Optional.of("+441632960999"), DeskView.dialled("+44 (0)1632 960999"));
    }

    @Test
    void what_cannot_be_dialled_is_no_number() {
        for (String typed : new String[] {null, "", "ring us", "12", "0808 157 0001 0001 0001"}) {
            assertEquals(Optional.empty(), DeskView.dialled(typed), typed);
        }
    }

    @Test
    void hours_are_typed_with_or_without_a_leading_nought() {
        assertEquals(new Span(LocalTime.of(9, 0), LocalTime.of(17, 30)), hours("9:00", " 17:30 ").span());
        assertEquals(new Span(LocalTime.of(9, 5), LocalTime.of(17, 30)), hours("09:05", "17:30").span());
    }

    @Test
    void both_empty_is_closed_and_one_empty_or_the_wrong_way_round_is_a_mistake() {
        assertNull(hours(null, " ").span());
        assertTrue(hours(null, " ").closed());
        for (String[] typed : new String[][] {{"9:00", null}, {null, "17:00"}, {"17:00", "9:00"}, {"9", "17"}, {"9:00", "24:00"}, {"9:00", "9:00"}}) {
            assertThrows(IllegalArgumentException.class, () -> hours(typed[0], typed[1]).span());
        }
    }

    private static DayHours hours(String from, String to) {
        DayHours hours = new DayHours(null);
        hours.setFrom(from);
        hours.setTo(to);
        return hours;
    }
}
