package org.patchwork.protection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.protection.control.Actor;
import org.patchwork.protection.control.AllowList;
import org.patchwork.protection.control.ConflictRegister;
import org.patchwork.protection.control.ProtectedLooks;
import org.patchwork.protection.control.Protections;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.boundary.ChildNotFound;

/**
 * All protected records, for information-governance officers. The lists name no child; a record is opened with a typed reason and
 * shows protection, who is named and who must stay away, and nothing of the network.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class ProtectedRecords {

    /** The action under which an officer's look is recorded. */
    public static final String ACTION = "PROTECTION";
    private static final int LONGEST_REASON = 500;

    @Inject
    Protections protections;

    @Inject
    AllowList list;

    @Inject
    ConflictRegister register;

    @Inject
    ProtectedLooks looks;

    @Inject
    AccessRecording accessRecords;

    @Inject
    PolicyInForce policies;

    @Inject
    Viewing viewing;

    /** @return what stands or waits, the soonest review first; no child is named */
    public List<ProtectionEntry> open() {
        return protections.open();
    }

    /** How many practitioners are named today, by child of what is {@link #open}. */
    public Map<UUID, Integer> namedCounts() {
        return list.counts();
    }

    /** @return the conflicts that stand; no child is named */
    public List<ConflictEntry> conflicts() {
        return register.all();
    }

    /**
     * Opens one record's protection; the look is recorded.
     *
     * @param reason why the officer looks, 1 to 500 characters
     * @throws ChildNotFound            when there is no such child
     * @throws IllegalArgumentException when the reason is missing or too long
     */
    @Recorded
    public ProtectedRecord look(UUID child, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of at most " + LONGEST_REASON + " characters is needed");
        }
        ProtectedRecord record = looks.at(child);
        accessRecords.record(viewing.current(), List.of(new AccessEntry(UUID.randomUUID(), record == null ? null : child, ACTION, "NA", "-",
                policies.find().map(Policy::version).orElse("-"), "protection", Map.of(), why)));
        if (record == null) {
            throw new ChildNotFound();
        }
        return record;
    }

    /** Asks for protection, as the first of two officers where it takes two. See {@link Protecting#ask}. */
    public UUID ask(UUID child, ProtectionKind kind, ProtectionReason.Asking reason) {
        if (!looks.exists(child)) {
            throw new ChildNotFound();
        }
        return protections.ask(me(), child, kind, reason, List.of());
    }

    /**
     * Agrees that a record should vanish: the first officer to do so, or the second, from when on it does.
     *
     * @throws ProtectionRefused SECOND_PERSON_NEEDED, NOT_WAITING
     */
    public void agree(UUID request) {
        protections.agree(me(), request);
    }

    /** Refuses what waits. */
    public void refuse(UUID request) {
        protections.refuseIt(me(), request);
    }

    /** See {@link Protecting#end}. */
    public void end(UUID request, ProtectionReason.Ending reason) {
        protections.end(me(), request, reason);
    }

    /** See {@link Protecting#confirmEnd}. */
    public void confirmEnd(UUID request) {
        protections.confirmEnd(me(), request);
    }

    /** See {@link Protecting#stay}. */
    public void stay(UUID request) {
        protections.stay(me(), request);
    }

    /** See {@link Protecting#review}. */
    public void review(UUID request) {
        protections.review(me(), request);
    }

    /**
     * Names a practitioner on the record.
     *
     * @param practitioner work mail address, or the name to sign in with
     * @param until        last day; null for an open end
     * @throws ProtectionRefused NO_SUCH_PRACTITIONER, ALREADY_NAMED, DAY_OUT_OF_RANGE
     */
    public void name(UUID child, String practitioner, ProtectionReason.Naming purpose, LocalDate until) {
        list.name(me(), child, practitioner, purpose, until);
    }

    /**
     * Takes a name off at once; one that was put on today lasts until the day is over.
     *
     * @throws ProtectionRefused NO_SUCH_ENTRY
     */
    public void endName(UUID child, UUID entry) {
        list.end(me(), child, entry);
    }

    /**
     * Keeps a practitioner away from the record, and tells them nothing.
     *
     * @throws ProtectionRefused NO_SUCH_PRACTITIONER, ALREADY_DECLARED
     */
    public void setConflict(UUID child, String practitioner, ConflictKind kind) {
        register.set(me(), child, practitioner, kind);
    }

    /**
     * Ends a conflict with the end of today.
     *
     * @throws ProtectionRefused NO_SUCH_CONFLICT
     */
    public void endConflict(UUID conflict) {
        register.end(me(), conflict);
    }

    private Actor me() {
        return Actor.officer(viewing.current());
    }
}
