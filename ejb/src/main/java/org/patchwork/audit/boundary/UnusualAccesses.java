package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.control.UnusualFindings;
import org.patchwork.platform.entity.Require;

/** What was found unusual among the looks, and what officers made of it. It names people who looked, and no child. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class UnusualAccesses {

    /** Days for which a rule can be silent about a person at most. */
    public static final int LONGEST_MUTE_DAYS = 92;
    private static final int LONGEST_NOTE = 500;

    @Inject
    private UnusualFindings findings;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /** @return undecided ones first, then by weight and time; at most 200 */
    public List<UnusualAccess> list() {
        return findings.list();
    }

    /** @return empty when there is no such finding */
    public Optional<UnusualAccess> find(UUID id) {
        return findings.find(id);
    }

    /**
     * Keeps what the officer made of it; the first decision counts.
     *
     * @param note 1 to 500 characters
     * @return false when it was decided already, or is about the officer's own looks
     * @throws IllegalArgumentException without a note
     */
    public boolean decide(UUID id, UnusualAccess.Outcome outcome, String note) {
        return findings.decide(id, outcome.name(), noteOf(note), viewing.current().accountId(), clock.instant());
    }

    /**
     * Makes the finding's rule silent about its person for a while.
     *
     * @param days 1 to {@link #LONGEST_MUTE_DAYS}
     * @throws IllegalArgumentException for other days, without a note, or about the officer's own looks
     */
    public void mute(UUID id, int days, String note) {
        UnusualAccess finding = findings.find(id).orElseThrow(() -> new IllegalArgumentException("no such finding"));
        UUID officer = viewing.current().accountId();
        Require.that(days >= 1 && days <= LONGEST_MUTE_DAYS, "a rule is silent for 1 to " + LONGEST_MUTE_DAYS + " days");
        Require.that(!officer.equals(finding.accountId()), "nobody silences a rule about themselves");
        Instant now = clock.instant();
        findings.mute(finding, now.plus(Duration.ofDays(days)), officer, now, noteOf(note));
    }

    private static String noteOf(String typed) {
        String note = Require.text(typed, "note").strip();
        Require.that(note.length() <= LONGEST_NOTE, "a note has at most " + LONGEST_NOTE + " characters");
        return note;
    }
}
