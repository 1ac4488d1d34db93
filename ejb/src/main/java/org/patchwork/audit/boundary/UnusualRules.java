package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.control.UnusualRuleBook;
import org.patchwork.platform.entity.Require;

/** When looks count as unusual, and who has changed that. For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class UnusualRules {

    private static final int HIGHEST = 10_000;
    private static final int LONGEST_NOTE = 500;

    @Inject
    UnusualRuleBook book;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** @return all of them, the weightiest first */
    public List<UnusualRule> list() {
        return book.rules();
    }

    /**
     * Changes a rule from the next round on; what was found before stays.
     *
     * @param threshold 1 to 10,000 looks
     * @param note      why, 1 to 500 characters; kept for ever
     * @return false when there is no such rule
     * @throws IllegalArgumentException for another threshold, or without a note
     */
    public boolean change(String code, int threshold, boolean active, String note) {
        Require.that(threshold >= 1 && threshold <= HIGHEST, "a threshold is 1 to " + HIGHEST + " looks");
        String why = Require.text(note, "note");
        Require.that(why.length() <= LONGEST_NOTE, "a note has at most " + LONGEST_NOTE + " characters");
        return book.change(code, threshold, active, viewing.current().accountId(), clock.instant(), why);
    }
}
