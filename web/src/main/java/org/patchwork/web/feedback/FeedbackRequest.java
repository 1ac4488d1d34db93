package org.patchwork.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.regex.Pattern;
import org.patchwork.feedback.boundary.FeedbackRefused;
import org.patchwork.web.platform.Problems;

/** What a request to one of these pages says, as typed. */
@Named("feedbackRequest")
@RequestScoped
public class FeedbackRequest {

    private static final Pattern PAGE = Pattern.compile("/[a-z-]+/[a-z-]+\\.xhtml");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    /** What was sent by that name; null for nothing. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The page that was named, when the portal has such a page; else null. What may stand behind an address is never taken. */
    String page() {
        String named = text("page");
        return named != null && PAGE.matcher(named).matches() && exists(named) ? named : null;
    }

    private boolean exists(String page) {
        try {
            return request.getServletContext().getResource(page) != null;
        } catch (MalformedURLException none) {
            return false;
        }
    }

    /** Says why something did not happen, at the field to mend. */
    void refused(FeedbackRefused refused) {
        problems.add(fieldOf(refused.refusal()), "feedback.refused." + refused.refusal());
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String fieldOf(FeedbackRefused.Cause cause) {
        return switch (cause) {
            case KIND_MISSING -> "kind-IDEA";
            case WORDS_MISSING, TOO_LONG, HOLDS_NUMBER, HOLDS_DATE, HOLDS_PHONE -> "words";
            case STATE_MISSING -> "state-SEEN";
            case ANSWER_MISSING, ANSWER_TOO_LONG -> "answer";
            case TOO_MANY, CHANGED_MEANWHILE, GONE -> null;
        };
    }
}
