package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.entity.PolicyVersion;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;

/** Puts approved versions in force. */
@ApplicationScoped
public class Publishing {

    @Inject
    Versions versions;

    @Inject
    PolicyEvents events;

    @Inject
    Clock clock;

    /** See {@link org.patchwork.policy.boundary.PolicyPublishing#approve}. */
    public int approve(UUID officer, UUID id, String hash, LocalDateTime from, LocalDateTime to) {
        versions.queueToPublish();
        PolicyVersion version = submitted(id);
        refuse(!version.contentHash().equals(hash), Cause.CONTENT_CHANGED);
        refuse(officer.equals(version.authorId()) || officer.equals(version.submittedBy()) || versions.editedBy(id, officer), Cause.OWN_WORK);
        Instant now = versions.notBeforeTheLatestApproval(clock.instant().truncatedTo(ChronoUnit.MICROS));
        Instant begins = from == null ? now : LondonTime.momentOf(from);
        Instant ends = to == null ? null : LondonTime.momentOf(to);
        refuse(begins.isBefore(now), Cause.STARTS_IN_THE_PAST);
        refuse(ends != null && !ends.isAfter(begins), Cause.ENDS_BEFORE_IT_BEGINS);
        PolicyBook book = bookOf(version);
        return publish(officer, version, PublishingCheck.passed(book), now, begins, ends);
    }

    private PolicyBook bookOf(PolicyVersion version) {
        PolicyBook book = versions.bookOf(version.id());
        refuse(!book.hash().equals(version.contentHash()), Cause.CONTENT_CHANGED);
        return book;
    }

    private int publish(UUID officer, PolicyVersion version, Policy policy, Instant now, Instant begins, Instant ends) {
        version.publish(officer, now, versions.nextNumber(), policy.version(), begins, ends);
        versions.flush();
        events.add(officer, Act.PUBLISHED, version, null);
        return version.number();
    }

    /** Publishes at once what is submitted, though scenarios may fail: for demonstrations only. */
    int approveNow(UUID officer, PolicyVersion submitted) {
        versions.queueToPublish();
        Instant now = versions.notBeforeTheLatestApproval(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return publish(officer, submitted, PublishingCheck.sound(bookOf(submitted)), now, now, null);
    }

    /** See {@link org.patchwork.policy.boundary.PolicyPublishing#reject}. */
    public void reject(UUID officer, UUID id, String reason) {
        refuse(!PolicyVersion.usableNote(reason), Cause.NOTE_UNUSABLE);
        PolicyVersion version = submitted(id);
        version.takeBack();
        events.add(officer, Act.REJECTED, version, reason.strip());
    }

    /** @throws PolicyRefused when that version was never published */
    public void published(UUID id) {
        refuse(versions.find(id).orElseThrow(() -> new PolicyRefused(Cause.NO_SUCH_VERSION)).number() == null, Cause.NOT_PUBLISHED);
    }

    private PolicyVersion submitted(UUID id) {
        PolicyVersion version = versions.findForChange(id).orElseThrow(() -> new PolicyRefused(Cause.NO_SUCH_VERSION));
        refuse(version.state() != PolicyVersion.State.SUBMITTED, Cause.NOT_SUBMITTED);
        return version;
    }

    private static void refuse(boolean when, Cause cause) {
        if (when) {
            throw new PolicyRefused(cause);
        }
    }
}
