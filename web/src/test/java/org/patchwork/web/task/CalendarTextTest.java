package org.patchwork.web.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.task.boundary.TaskCalendar.DueDay;

/** The calendar of one's tasks, read again as a calendar would. */
class CalendarTextTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000007");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void a_calendar_reads_a_whole_day_the_words_and_where_to_look() {
        String file = of(new DueDay(ID, LocalDate.of(2026, 11, 30)));
        ICalendar calendar = Biweekly.parse(file).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), calendar.validate(ICalVersion.V2_0)::toString);
        VEvent event = calendar.getEvents().get(0);
        assertTrue(file.contains("DTSTART;VALUE=DATE:20261130\r\n"), file);
        assertEquals("A task is due", event.getSummary().getValue());
        assertEquals("https://portal.example/task/one-task.xhtml?task=" + ID, event.getUrl().getValue());
        assertEquals(ID + "@patchwork", event.getUid().getValue());
    }

    @Test
    void the_same_tasks_at_the_same_moment_are_the_same_bytes_and_none_is_an_empty_calendar() {
        DueDay day = new DueDay(ID, LocalDate.of(2026, 3, 29));
        assertEquals(of(day), of(day));
        assertEquals(List.of(), Biweekly.parse(of()).first().getEvents());
    }

    private static String of(DueDay... days) {
        return CalendarText.of(List.of(days), "A task is due", "https://portal.example/task/one-task.xhtml?task=", NOW);
    }
}
