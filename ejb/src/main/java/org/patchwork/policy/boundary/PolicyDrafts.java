package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.control.Drafting;
import org.patchwork.policy.control.PolicyEvents;
import org.patchwork.policy.entity.PolicyVersion;
import org.patchwork.rules.engine.PolicyBook;

/**
 * Drafts of the policy. A draft may have faults; nothing of it is in force. Any edit makes a submission void. For IG officers,
 * who may work on each other's drafts: whoever did may not approve them.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyDrafts {

    @Inject
    private Drafting drafting;

    @Inject
    private PolicyEvents events;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * Begins a draft with the content of the version in force.
     *
     * @param title 1 to 120 characters
     * @return the draft
     * @throws PolicyRefused when none is in force: then a book is needed, see {@link #startWith}
     */
    public UUID startFromInForce(String title) {
        return startFrom(drafting.inForce(), title);
    }

    /**
     * Begins a draft with the content of any version.
     *
     * @param title 1 to 120 characters
     * @throws PolicyRefused when there is no such version
     */
    public UUID startFrom(UUID version, String title) {
        return drafting.startFrom(viewing.current().accountId(), version, title, Act.STARTED);
    }

    /**
     * Begins a draft with content from elsewhere, such as an uploaded workbook.
     *
     * @param title 1 to 120 characters
     */
    public UUID startWith(PolicyBook book, String title) {
        return drafting.start(viewing.current().accountId(), null, book, title, Act.STARTED).id();
    }

    /**
     * Gives a draft other content.
     *
     * @param expectedHash of the content that was changed from, so that nobody's work is overwritten
     * @return the hash of the new content
     * @throws DraftChanged  when somebody changed the draft meanwhile
     * @throws PolicyRefused when it is no draft any more
     */
    public String replace(UUID draft, String expectedHash, PolicyBook book) {
        return drafting.replace(viewing.current(), draft, expectedHash, book);
    }

    /** Gives a draft another title. */
    public void rename(UUID draft, String title) {
        Viewer officer = viewing.current();
        PolicyVersion version = drafting.openDraft(draft);
        Drafting.title(title);
        drafting.voidSubmission(officer.accountId(), version);
        version.rename(officer.accountId(), clock.instant(), title);
        events.add(officer.accountId(), Act.RENAMED, version, null);
    }

    /**
     * Puts a draft before a second officer.
     *
     * @param expectedHash of the content that the caller looked at
     * @param note         why the change is made, 1 to 2000 characters
     * @throws DraftChanged  when somebody changed the draft meanwhile
     * @throws PolicyRefused when it is no draft, or the note is missing
     */
    public void submit(UUID draft, String expectedHash, String note) {
        UUID officer = viewing.current().accountId();
        PolicyVersion version = drafting.openDraft(draft);
        drafting.expect(version, expectedHash);
        refuseUnless(version.state() == PolicyVersion.State.DRAFT, Cause.NOT_A_DRAFT);
        refuseUnless(PolicyVersion.usableNote(note), Cause.NOTE_UNUSABLE);
        version.submit(officer, clock.instant(), note);
        events.add(officer, Act.SUBMITTED, version, note.strip());
    }

    /** Takes a submission back; the draft stays. */
    public void takeBack(UUID draft) {
        UUID officer = viewing.current().accountId();
        PolicyVersion version = drafting.openDraft(draft);
        refuseUnless(version.state() == PolicyVersion.State.SUBMITTED, Cause.NOT_SUBMITTED);
        version.takeBack();
        events.add(officer, Act.TAKEN_BACK, version, null);
    }

    /**
     * Gives a draft up, for good; it stays on record.
     *
     * @param note why, may be empty
     */
    public void discard(UUID draft, String note) {
        UUID officer = viewing.current().accountId();
        PolicyVersion version = drafting.openDraft(draft);
        refuseUnless(note == null || note.isBlank() || PolicyVersion.usableNote(note), Cause.NOTE_UNUSABLE);
        version.discard();
        events.add(officer, Act.DISCARDED, version, note == null || note.isBlank() ? null : note.strip());
    }

    private static void refuseUnless(boolean holds, Cause cause) {
        if (!holds) {
            throw new PolicyRefused(cause);
        }
    }
}
