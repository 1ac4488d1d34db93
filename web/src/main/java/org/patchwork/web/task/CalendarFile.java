package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.task.boundary.TaskCalendar;
import org.patchwork.task.boundary.TaskCalendar.DueDay;
import org.patchwork.web.platform.Text;

/** When somebody's own tasks are due, for the calendar that has the secret address; any other address is not found. */
@WebServlet("/task/calendar/*")
public class CalendarFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/task/calendar/";
    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{20,100})\\.ics");

    @EJB
    private transient TaskCalendar calendar;

    @Inject
    private transient Text text;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Matcher secret = SECRET.matcher(String.valueOf(request.getPathInfo()));
            Optional<List<DueDay>> days = secret.matches() ? calendar.daysOf(secret.group(1)) : Optional.empty();
            if (days.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] file = CalendarText.of(days.get(), text.of("task.calendar.event"), portal(request) + "/task/one-task.xhtml?task=", clock.instant())
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/calendar;charset=UTF-8");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (PolicyUnavailable nothingIsShown) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** The whole address of the calendar with that secret. */
    static String addressOf(HttpServletRequest request, String secret) {
        return portal(request) + PATH + secret + ".ics";
    }

    private static String portal(HttpServletRequest request) {
        StringBuffer asked = request.getRequestURL();
        return asked.substring(0, asked.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
