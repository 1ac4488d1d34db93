package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.entity.PolicyVersion;
import org.patchwork.rules.engine.PolicyBook;

/** Begins drafts and changes their content. */
@ApplicationScoped
public class Drafting {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Versions versions;

    @Inject
    VersionList list;

    @Inject
    PolicyEvents events;

    @Inject
    Clock clock;

    /** @throws PolicyRefused when none is in force */
    public UUID inForce() {
        return list.inForceAt(clock.instant()).orElseThrow(() -> new PolicyRefused(Cause.NOTHING_IN_FORCE));
    }

    /** @throws PolicyRefused when there is no such version */
    public UUID startFrom(UUID officer, UUID from, String title, Act act) {
        versions.find(from).orElseThrow(() -> new PolicyRefused(Cause.NO_SUCH_VERSION));
        return start(officer, from, versions.bookOf(from), title, act).id();
    }

    /** @param from null for content from elsewhere */
    public PolicyVersion start(UUID officer, UUID from, PolicyBook book, String title, Act act) {
        title(title);
        files(book);
        PolicyVersion draft = new PolicyVersion(UUID.randomUUID(), title, officer, clock.instant(), book.hash());
        draft.beginsWith(from);
        if (act == Act.TAKEN_FROM_FOLDER) {
            draft.takenFromFolder();
        }
        versions.add(draft, book);
        events.add(officer, act, draft, null);
        return draft;
    }

    /** @return the hash of the new content */
    public String replace(Viewer officer, UUID draft, String expectedHash, PolicyBook book) {
        PolicyVersion version = openDraft(draft);
        expect(version, expectedHash);
        files(book);
        String hash = book.hash();
        if (hash.equals(version.contentHash())) {
            return hash;
        }
        voidSubmission(officer.accountId(), version);
        version.change(officer.accountId(), clock.instant(), hash);
        versions.replaceFiles(draft, book);
        events.add(officer.accountId(), Act.CHANGED, version, null);
        return hash;
    }

    /** Leaves word of a submission that an edit is about to make void. */
    public void voidSubmission(UUID officer, PolicyVersion version) {
        if (version.state() == PolicyVersion.State.SUBMITTED) {
            events.add(officer, Act.SUBMISSION_VOID, version, null);
        }
    }

    /** @throws PolicyRefused when there is no such version, or it is published or discarded */
    public PolicyVersion openDraft(UUID draft) {
        PolicyVersion version = versions.findForChange(draft).orElseThrow(() -> new PolicyRefused(Cause.NO_SUCH_VERSION));
        if (!version.open()) {
            throw new PolicyRefused(Cause.NOT_A_DRAFT);
        }
        return version;
    }

    /** @throws DraftChanged when the content is not what the caller looked at */
    public void expect(PolicyVersion version, String expectedHash) {
        if (!version.contentHash().equals(expectedHash)) {
            String who = Rows.of(entities, "select display_name from account where id = cast(?1 as uuid)", version.changedBy())
                    .get(0).text("display_name");
            throw new DraftChanged(who, version.changedAt());
        }
    }

    /** @throws PolicyRefused when it cannot be used */
    public static void title(String title) {
        if (!PolicyVersion.usableTitle(title)) {
            throw new PolicyRefused(Cause.TITLE_UNUSABLE);
        }
    }

    private static void files(PolicyBook book) {
        if (!Versions.usable(book)) {
            throw new PolicyRefused(Cause.FILES_UNUSABLE);
        }
    }
}
