package org.patchwork.feedback.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.feedback.boundary.FeedbackRefused.Cause;
import org.patchwork.feedback.control.CaseDetails;
import org.patchwork.feedback.control.FeedbackBook;
import org.patchwork.feedback.entity.Feedback;
import org.patchwork.feedback.entity.FeedbackKind;

/** Saying what one thinks of a page, and what came of it. For everybody who is signed in. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY, Roles.BROKER,
    Roles.PROJECT_TEAM})
public class GivingFeedback {

    /** Where feedback belongs that names no page. */
    public static final String NO_PAGE = "/";

    private static final int LONGEST = 1000;
    private static final int MOST_AN_HOUR = 10;
    private static final int MOST_SHOWN = 50;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern PAGE = Pattern.compile("/[a-z/-]{1,80}\\.xhtml");

    @Inject
    Viewing viewing;

    @Inject
    FeedbackBook book;

    @Inject
    Clock clock;

    /**
     * Keeps what the caller says. The same of the same page once more within the hour has no further effect.
     *
     * @param page   address of a page without what stands behind it; anything else is kept as {@link #NO_PAGE}
     * @param kind   IDEA, PROBLEM or PRAISE
     * @param words  at most 1,000 characters, with nothing that looks like part of a case
     * @param mayAsk whether the project team may ask back, and so learns who said it
     * @throws FeedbackRefused naming what to mend
     */
    public void give(String page, String kind, String words, boolean mayAsk) {
        FeedbackRefused.when(kind == null || !List.of("IDEA", "PROBLEM", "PRAISE").contains(kind), Cause.KIND_MISSING);
        FeedbackRefused.when(words == null || words.isBlank(), Cause.WORDS_MISSING);
        String text = words.strip().replace("\r\n", "\n");
        FeedbackRefused.when(text.length() > LONGEST, Cause.TOO_LONG);
        CaseDetails.in(text).ifPresent(found -> {
            throw new FeedbackRefused(found);
        });
        String where = page != null && PAGE.matcher(page).matches() ? page : NO_PAGE;
        UUID account = viewing.current().accountId();
        List<FeedbackBook.Said> lately = book.saidSince(account, clock.instant().minus(HOUR));
        if (lately.stream().noneMatch(one -> one.page().equals(where) && one.kind().equals(kind) && one.words().equals(text))) {
            FeedbackRefused.when(lately.size() >= MOST_AN_HOUR, Cause.TOO_MANY);
            book.add(new Feedback(UUID.randomUUID(), account, where, FeedbackKind.valueOf(kind), text, mayAsk, clock.instant()));
        }
    }

    /** @return what the caller said, the latest first, at most fifty, each by name whether or not they may be asked back */
    public List<FeedbackEntry> mine() {
        return book.of(viewing.current().accountId(), MOST_SHOWN);
    }
}
