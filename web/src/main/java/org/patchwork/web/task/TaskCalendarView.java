package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.patchwork.task.boundary.TaskCalendar;
import org.patchwork.web.platform.Redirect;

/** The address under which one's own calendar reads when tasks are due: shown once, made anew, switched off. */
@Named("taskCalendar")
@RequestScoped
public class TaskCalendarView {

    @EJB
    private TaskCalendar calendar;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private LocalDateTime since;
    private String address;

    /** Asks once. */
    public void load() {
        since = calendar.since().map(moment -> LocalDateTime.ofInstant(moment, clock.getZone())).orElse(null);
    }

    /** Makes a new address and shows it, this once. */
    public void renew() {
        address = calendar.renew().map(secret -> CalendarFile.addressOf(request, secret)).orElse(null);
        load();
    }

    /** Switches it off. */
    public void end() throws IOException {
        calendar.end();
        Redirect.to("/task/calendar.xhtml?done=ended");
    }

    /** Since when an address works; null while none does. */
    public LocalDateTime getSince() {
        return since;
    }

    /** The address that was just made; null at any other time. */
    public String getAddress() {
        return address;
    }
}
