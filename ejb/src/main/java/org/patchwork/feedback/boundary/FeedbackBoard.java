package org.patchwork.feedback.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.feedback.boundary.FeedbackRefused.Cause;
import org.patchwork.feedback.control.FeedbackBook;
import org.patchwork.feedback.entity.Feedback;
import org.patchwork.feedback.entity.FeedbackState;
import org.patchwork.platform.boundary.Csv;

/** What people said of the portal's pages, and what is made of it. For the project team. */
@Stateless
@RolesAllowed(Roles.PROJECT_TEAM)
public class FeedbackBoard {

    /** Entries on a page; one more is given when there are more. */
    public static final int PAGE = 25;

    private static final int MOST_IN_A_FILE = 10_000;
    private static final int LONGEST = 1000;

    @Inject
    FeedbackBook book;

    @Inject
    AlertPost alerts;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** @param after goes on behind that entry; null from the latest @return the latest first, one more than a page when there are more */
    public List<FeedbackEntry> list(FeedbackFilter filter, UUID after) {
        return book.board(filter, after, PAGE + 1);
    }

    /** @return every page that somebody has spoken of */
    public List<String> pages() {
        return book.pages();
    }

    /** @throws FeedbackRefused GONE */
    public FeedbackEntry get(UUID id) {
        return book.find(id).orElseThrow(() -> new FeedbackRefused(Cause.GONE));
    }

    /** @return the same as a file under codes as headings, 10,000 entries at most */
    public Csv csv(FeedbackFilter filter) {
        Csv file = new Csv().line("given_at", "page", "kind", "words", "giver", "state", "answer", "moved_at");
        book.board(filter, null, MOST_IN_A_FILE).forEach(one -> file.line(one.given(), one.page(), one.kind(), one.words(), one.giver(), one.state(),
                one.answer(), one.moved()));
        return file;
    }

    /**
     * Moves one on, and tells whoever gave it that there is news. The same once more has no further effect.
     *
     * @param state   SEEN, PLANNED, DONE or ANSWERED
     * @param answer  in plain words to the giver; null for none
     * @param version of what the caller read
     * @throws FeedbackRefused naming what to mend
     */
    public void move(UUID id, String state, String answer, int version) {
        FeedbackRefused.when(state == null || !List.of("SEEN", "PLANNED", "DONE", "ANSWERED").contains(state), Cause.STATE_MISSING);
        String said = answer == null || answer.isBlank() ? null : answer.strip().replace("\r\n", "\n");
        FeedbackState to = FeedbackState.valueOf(state);
        FeedbackRefused.when(to == FeedbackState.ANSWERED && said == null, Cause.ANSWER_MISSING);
        FeedbackRefused.when(said != null && said.length() > LONGEST, Cause.ANSWER_TOO_LONG);
        Feedback feedback = book.hold(id).orElseThrow(() -> new FeedbackRefused(Cause.GONE));
        if (feedback.state() == to && Objects.equals(feedback.answer(), said)) {
            return;
        }
        FeedbackRefused.when(feedback.version() != version, Cause.CHANGED_MEANWHILE);
        feedback.move(to, said, viewing.current().accountId(), clock.instant());
        alerts.tellAccounts(List.of(feedback.accountId()), AlertKind.FEEDBACK_NEWS, feedback.id(), state + " " + version);
    }
}
