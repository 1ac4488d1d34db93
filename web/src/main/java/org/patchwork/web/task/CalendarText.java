package org.patchwork.web.task;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Transparency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.patchwork.task.boundary.TaskCalendar.DueDay;

/** Days on which tasks are due as a calendar (RFC 5545): one day-long event each, the same words for all, and where to look. */
final class CalendarText {

    private CalendarText() {
    }

    /**
     * @param words what every event says
     * @param page  the address of a task's page but for its id
     */
    static String of(List<DueDay> days, String words, String page, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Patchwork//Tasks//EN");
        calendar.setMethod(Method.publish());
        days.forEach(day -> calendar.addEvent(event(day, words, page, now)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(DueDay day, String words, String page, Instant now) {
        VEvent event = new VEvent();
        event.setUid(day.id() + "@patchwork");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(dateOf(day.dueOn()), false);
        event.setSummary(words);
        event.setUrl(page + day.id());
        event.setTransparency(Transparency.transparent());
        event.setClassification(Classification.private_());
        return event;
    }

    /** A day without time, which the library reads in the zone of the machine. */
    private static Date dateOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
