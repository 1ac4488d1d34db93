package org.patchwork.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * That a practitioner works with a child, for a period. It is recorded or proposed by invitation, planned until its first
 * day, active until its last, and then past; the same two may meet again in a new period. Who may see it is the sharing
 * policy's answer for every single viewer.
 */
@Entity
public class Involvement {

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "team_id")
    private UUID teamId;
    @Column(name = "role_code")
    private String roleCode;
    @Enumerated(EnumType.STRING)
    private Subject subject;
    @Column(name = "subject_person_id")
    private UUID subjectPersonId;
    private boolean relevant;
    @Column(name = "started_on")
    private LocalDate startedOn;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "invited_at")
    private Instant invitedAt;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "disputed_at")
    private Instant disputedAt;
    @Column(name = "core_group")
    private boolean coreGroup;
    private boolean lead;
    @Enumerated(EnumType.STRING)
    @Column(name = "raised_sensitivity")
    private RaisedSensitivity raisedSensitivity;
    @Column(name = "practitioner_mark")
    private boolean practitionerMark;
    @Column(name = "mark_code")
    private String markCode;
    @Column(name = "recorded_in_error_at")
    private Instant recordedInErrorAt;
    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;
    @Column(name = "join_reason")
    private String joinReason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Version
    private int version;

    protected Involvement() {
    }

    /**
     * Records that a practitioner works with the child from a day on.
     *
     * @param teamId    the team the practitioner works in at the time
     * @param roleCode  the role at the time, a code of the policy's role table
     * @param startedOn first day; in the future for a planned involvement
     */
    public Involvement(UUID id, UUID childId, UUID practitionerId, UUID teamId, String roleCode, LocalDate startedOn,
                       Instant recordedAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.teamId = Objects.requireNonNull(teamId, "teamId");
        this.roleCode = Require.text(roleCode, "roleCode");
        this.startedOn = Objects.requireNonNull(startedOn, "startedOn");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
        this.subject = Subject.CHILD;
        this.relevant = true;
    }

    /** Is about somebody in the family; {@code matters} says whether it matters to this child. */
    public void concern(Subject whose, UUID personId, boolean matters) {
        Require.that(whose == Subject.CHILD || personId != null, "whose service it is must be named");
        Require.that(whose == Subject.CHILD || !lead, "a lead professional works with the child");
        subject = Objects.requireNonNull(whose, "whose");
        subjectPersonId = personId;
        relevant = matters;
    }

    /** Says why the practitioner joined: about the access, never about the case. */
    public void joinedBecause(String reason) {
        joinReason = Require.text(reason, "reason");
    }

    public void invite(Instant at) {
        invitedAt = Objects.requireNonNull(at, "at");
    }

    public void accept(Instant at) {
        Require.that(invitedAt != null, "there is no invitation to accept");
        acceptedAt = Objects.requireNonNull(at, "at");
    }

    /** Makes this the child's lead professional; the database lets a child have one. */
    public void lead(boolean leads) {
        Require.that(!leads || subject == Subject.CHILD && endedOn == null, "only a current involvement with the child can lead");
        lead = leads;
    }

    /** Is named in the child's plan, or no longer. */
    public void joinCoreGroup(boolean member) {
        coreGroup = member;
    }

    public void raiseSensitivity(RaisedSensitivity sensitivity) {
        raisedSensitivity = sensitivity;
    }

    /** The practitioner asks that the role not be shown. */
    public void mark(boolean marked) {
        practitionerMark = marked;
    }

    /** The practitioner says on that day that it goes on: it has no end any more. What is still to begin needs no such word. */
    public void goOn(LocalDate day) {
        if (!startedOn.isAfter(day)) {
            endedOn = null;
            confirmedOn = day;
        }
    }

    /**
     * A colleague goes on with this work: whose service it is, how sensitive and whether others see the role stay as they were, so that
     * nothing is shown that was not shown before.
     *
     * @param team     the colleague's
     * @param roleCode the colleague's
     * @return the colleague's involvement, from that day on
     */
    public Involvement passOn(UUID newId, UUID colleague, UUID team, String roleCode, LocalDate from, Instant at) {
        Involvement next = new Involvement(newId, childId, colleague, team, roleCode, from, at);
        next.joinReason = "HANDED_OVER";
        next.concern(subject, subjectPersonId, relevant);
        next.raisedSensitivity = raisedSensitivity;
        next.practitionerMark = practitionerMark;
        next.markCode = markCode;
        return next;
    }

    public void dispute(Instant at) {
        disputedAt = at;
    }

    /** It was to begin on a later day and will not: it never was, and is shown to nobody. */
    public void callOff(Instant at, LocalDate today) {
        Require.that(startedOn.isAfter(today), "what has begun is ended");
        disputedAt = Objects.requireNonNull(at, "at");
        recordedInErrorAt = at;
        endedOn = startedOn;
        lead = false;
    }

    /** Ends it; {@code last} is the last day of support. Whoever ends no longer leads. */
    public void end(LocalDate last) {
        endedOn = Require.notBefore(startedOn, Objects.requireNonNull(last, "last"), "the involvement");
        lead = false;
    }

    /** @return whether it has begun, has not ended and waits for no acceptance on that day */
    public boolean activeOn(LocalDate day) {
        return !startedOn.isAfter(day) && (endedOn == null || !endedOn.isBefore(day)) && !awaitsAcceptance();
    }

    /** @return whether it is an invitation that nobody has accepted yet */
    public boolean awaitsAcceptance() {
        return invitedAt != null && acceptedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public UUID practitionerId() {
        return practitionerId;
    }

    public UUID teamId() {
        return teamId;
    }

    public String roleCode() {
        return roleCode;
    }

    public Subject subject() {
        return subject;
    }

    /** @return whose service it is, when not the child's own; else null */
    public UUID subjectPersonId() {
        return subjectPersonId;
    }

    public boolean relevant() {
        return relevant;
    }

    /** @return null when the service's own sensitivity holds */
    public RaisedSensitivity raisedSensitivity() {
        return raisedSensitivity;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public boolean inCoreGroup() {
        return coreGroup;
    }

    public boolean leads() {
        return lead;
    }

    /** @return whether it never was, and is kept for the record alone */
    public boolean recordedInError() {
        return recordedInErrorAt != null;
    }

    public String joinReason() {
        return joinReason;
    }
}
