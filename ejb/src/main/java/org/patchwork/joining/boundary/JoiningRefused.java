package org.patchwork.joining.boundary;

import jakarta.ejb.ApplicationException;

/**
 * Something about joining, vetting, handing over or leading that did not happen; the cause says what to mend. The transaction goes on, so
 * that the access record is kept; nothing else was changed.
 */
@ApplicationException(rollback = false)
public class JoiningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** The caller does not work with the child itself, or no longer. */
        NOT_ON_THE_TEAM,
        NOBODY_CHOSEN,
        /** That is the caller. */
        ONESELF,
        /** The caller's own map shows that practitioner already. */
        ON_THE_MAP,
        /** The caller has asked that person already. */
        ASKED_ALREADY,
        TOO_MANY,
        EMAIL_WRONG,
        TEAM_MISSING,
        /** Nobody at that agency can vet new people. */
        NO_MANAGER,
        /** It was answered, withdrawn, or is too old; or there is none such for the caller. */
        GONE,
        PASSWORD,
        /** The record does not open to whoever accepts: one answer for whatever reason. */
        NOT_OFFERED,
        NAME_MISSING, ROLE_MISSING,
        /** Shorter than twelve characters, or the two differ. */
        PASSWORD_SHORT, PASSWORD_DIFFERS,
        NOT_EMPLOYED, CHECKS_DATE, TRAINING_DATE, REASON_MISSING,
        /** Nobody vouches for themselves. */
        OWN,
        /** The policy does not let such work be handed over to that colleague. */
        COLLEAGUE_NOT_ALLOWED,
        /** It is disputed or objected to, and that is to be settled first. */
        RESTRICTED,
        /** Somebody on the team is not shown this involvement, so that it cannot lead. */
        NOT_SEEN_BY_ALL,
        /** Work with a last day cannot lead. */
        ENDS,
        DAY_WRONG, DAYS_SWAPPED, CHANGED_MEANWHILE
    }

    private final Cause refusal;

    public JoiningRefused(Cause refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Cause refusal() {
        return refusal;
    }

    /** Refuses when something is wrong. */
    public static void when(boolean wrong, Cause cause) {
        if (wrong) {
            throw new JoiningRefused(cause);
        }
    }
}
