package org.patchwork.emergency.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.emergency.boundary.EmergencyRefused.Cause;
import org.patchwork.emergency.control.Reviewing;
import org.patchwork.emergency.control.ReviewRow;
import org.patchwork.sharing.boundary.Decisions;
import org.patchwork.sharing.boundary.PastLook;

/** Reviews every emergency within two working days (sharing policy, section 5). For information-governance officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class EmergencyReviews {

    private static final String WHY = "Review of an emergency access";
    private static final int LONGEST_NOTE = 500;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Decisions decisions;

    @Inject
    private Viewing viewing;

    /**
     * The emergencies of a state, those that are due first.
     *
     * @param state null for all
     */
    public List<ReviewEntry> list(ReviewState state) {
        return reviewing.list(state);
    }

    /**
     * Opens one for review, with the child's name and what was seen; the look is recorded.
     *
     * @param locale of reasons
     * @return empty when there is none
     */
    @Recorded
    public Optional<EmergencyReview> find(UUID id, Locale locale) {
        return reviewing.find(id).map(row -> {
            List<PastLook> looks = decisions.looksOf(row.accountId(), row.childId(), row.entry().openedAt(), row.endedAt(), WHY, locale);
            return reviewing.review(row, looks, viewing.current().accountId());
        });
    }

    /**
     * Writes the review, once; the practitioner and their manager are told.
     *
     * @param note 1 to 500 characters, without case details; the practitioner reads it
     * @throws EmergencyRefused naming what to mend; nobody reviews their own
     */
    public void review(UUID id, ReviewOutcome outcome, String note) {
        String said = note == null ? "" : note.strip();
        EmergencyRefused.when(outcome == null, Cause.OUTCOME_MISSING);
        EmergencyRefused.when(said.isEmpty() || said.length() > LONGEST_NOTE, Cause.NOTE_MISSING);
        ReviewRow row = reviewing.find(id).orElseThrow(() -> new EmergencyRefused(Cause.NOT_TO_REVIEW));
        EmergencyRefused.when(row.accountId().equals(viewing.current().accountId()), Cause.OWN);
        EmergencyRefused.when(!reviewing.keep(row, outcome, said, viewing.current().accountId()), Cause.NOT_TO_REVIEW);
    }
}
