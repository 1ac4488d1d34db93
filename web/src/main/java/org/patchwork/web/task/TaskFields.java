package org.patchwork.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** What a request to one of these pages sends: opaque ids, words, and what is to be done by when. */
@RequestScoped
public class TaskFields {

    private static final String DUE = "due";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    /** What was sent by that name; null for nothing. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether a field of that name was sent, empty or not. */
    boolean sent(String name) {
        return request.getParameter(name) != null;
    }

    /** The id sent by that name; null when it is none. */
    UUID id(String name) {
        return OpaqueId.optional(request.getParameter(name));
    }

    /** The same of what the page is about: one that cannot be an id is answered like one that nobody has. */
    UUID subject(String name) {
        return OpaqueId.of(request.getParameter(name), ChildNotFound::new);
    }

    /** The day as typed; the given one when none was sent. */
    ThreeFieldDate due(LocalDate otherwise) {
        if (!sent(DUE + "-day")) {
            return new ThreeFieldDate(otherwise);
        }
        ThreeFieldDate due = new ThreeFieldDate(null);
        due.setDay(text(DUE + "-day"));
        due.setMonth(text(DUE + "-month"));
        due.setYear(text(DUE + "-year"));
        return due;
    }

    /** What is to be done, as typed. */
    TaskWords words() {
        return new TaskWords(text("title"), text("line"), due(null).value().orElse(null), remindDays());
    }

    private int remindDays() {
        String days = text("remind");
        return days != null && days.matches("\\d{1,2}") ? Integer.parseInt(days) : -1;
    }

    /** Says why something did not happen, at the field to mend. */
    void refused(TaskRefused refused) {
        problems.add(fieldOf(refused.refusal()), "task.refused." + refused.refusal());
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String fieldOf(TaskRefused.Cause cause) {
        return switch (cause) {
            case TITLE_MISSING -> "title";
            case LINE_TOO_LONG -> "line";
            case DUE_MISSING, DUE_OUT_OF_RANGE -> "due-day";
            case REMINDER_WRONG -> "remind";
            case NOBODY_CHOSEN -> "person";
            case REASON_MISSING -> "reason";
            case WORDS_MISSING, WORDS_TOO_LONG -> "words";
            default -> null;
        };
    }
}
