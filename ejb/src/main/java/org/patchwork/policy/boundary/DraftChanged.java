package org.patchwork.policy.boundary;

import jakarta.ejb.ApplicationException;
import java.time.Instant;

/** Somebody else changed the draft since it was read; nothing of theirs is lost. */
@ApplicationException(rollback = true)
public class DraftChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String who;
    private final Instant when;

    public DraftChanged(String who, Instant when) {
        super("the draft was changed meanwhile");
        this.who = who;
        this.when = when;
    }

    /** @return the name of the officer who changed it last */
    public String who() {
        return who;
    }

    /** @return when that was */
    public Instant when() {
        return when;
    }
}
