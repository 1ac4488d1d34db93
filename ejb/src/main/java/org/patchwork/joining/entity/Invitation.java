package org.patchwork.joining.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * Somebody on a child's team asks somebody to join it. It waits, is accepted, declined or withdrawn once, or lapses. One that goes to
 * an outside address has nobody to answer it until a newcomer has been vetted.
 */
@Entity
public class Invitation {

    /** What became of it. */
    public enum State { WAITING, ACCEPTED, DECLINED, WITHDRAWN, LAPSED }

    @Id
    private UUID id;

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Column(name = "mail_id")
    private UUID mailId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Version
    private int version;

    protected Invitation() {
    }

    /** Asks a colleague who is in Patchwork; {@code invitedBy} and {@code colleague} are practitioners. */
    public Invitation(UUID id, UUID childId, UUID invitedBy, UUID colleague, Instant madeAt, Instant expiresAt) {
        this(id, childId, invitedBy, madeAt, expiresAt);
        Require.that(!invitedBy.equals(colleague), "nobody invites themselves");
        practitionerId = Objects.requireNonNull(colleague, "colleague");
    }

    private Invitation(UUID id, UUID childId, UUID invitedBy, Instant madeAt, Instant expiresAt) {
        Require.that(expiresAt.isAfter(madeAt), "an invitation lasts for a while");
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.invitedBy = Objects.requireNonNull(invitedBy, "invitedBy");
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.state = State.WAITING;
    }

    /** Asks somebody who is not, by the mail of that id; {@code teamId} is where they are said to work. */
    public static Invitation byMail(UUID id, UUID childId, UUID invitedBy, UUID mailId, UUID teamId, Instant madeAt, Instant expiresAt) {
        Invitation invitation = new Invitation(id, childId, invitedBy, madeAt, expiresAt);
        invitation.mailId = Objects.requireNonNull(mailId, "mailId");
        invitation.teamId = Objects.requireNonNull(teamId, "teamId");
        return invitation;
    }

    /** The newcomer has been vetted and may answer until then. */
    public void reach(UUID newcomer, Instant until) {
        Require.that(state == State.WAITING && practitionerId == null, "somebody can answer it already");
        practitionerId = Objects.requireNonNull(newcomer, "newcomer");
        expiresAt = until.isAfter(expiresAt) ? until : expiresAt;
    }

    /**
     * Whoever asks takes it back. One that was accepted stays accepted: whoever asks may not have been shown that, and must not find it
     * out by taking it back.
     */
    public void takeBack(Instant at) {
        Require.that(takenBackAt == null && (state == State.WAITING || state == State.ACCEPTED), "there is nothing to take back");
        takenBackAt = Objects.requireNonNull(at, "at");
        if (state == State.WAITING) {
            close(State.WITHDRAWN, at);
        }
    }

    /** Answers it, or lets it lapse, once. */
    public void close(State how, Instant at) {
        Require.that(how != State.WAITING, "an answer is no waiting");
        Require.that(state == State.WAITING, "already answered");
        Require.that(how != State.ACCEPTED || practitionerId != null, "nobody accepts before being vetted");
        state = how;
        answeredAt = Objects.requireNonNull(at, "at");
    }

    /** @return whether it can be answered at that moment */
    public boolean waitsAt(Instant moment) {
        return state == State.WAITING && expiresAt.isAfter(moment);
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public UUID invitedBy() {
        return invitedBy;
    }

    /** @return who is asked; null while nobody has been vetted */
    public UUID practitionerId() {
        return practitionerId;
    }

    /** @return the mail with the link; null for a colleague in Patchwork */
    public UUID mailId() {
        return mailId;
    }

    /** @return where a newcomer works; null for a colleague in Patchwork */
    public UUID teamId() {
        return teamId;
    }

    public boolean takenBack() {
        return takenBackAt != null;
    }

    public State state() {
        return state;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
