package org.patchwork.directory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * Somebody who works with families, in one team at a time. Added by a manager, needs training and checks in date to see
 * any child, and is out from the day of leaving on; the record stays, since past involvements name it.
 */
@Entity
public class Practitioner {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Team team;
    @Column(name = "given_name")
    private String givenName;
    @Column(name = "family_name")
    private String familyName;
    @Column(name = "role_code")
    private String roleCode;
    @Embedded
    private Reach reach;
    @ManyToOne(fetch = FetchType.LAZY)
    private Practitioner manager;
    @ManyToOne(fetch = FetchType.LAZY)
    private Practitioner cover;
    @Column(name = "away_from")
    private LocalDate awayFrom;
    @Column(name = "away_to")
    private LocalDate awayTo;
    @Column(name = "training_valid_to")
    private LocalDate trainingValidTo;
    @Column(name = "checks_valid_to")
    private LocalDate checksValidTo;
    @Column(name = "left_on")
    private LocalDate leftOn;
    @Version
    private int version;

    protected Practitioner() {
    }

    /** @param roleCode a code of the policy's role table */
    public Practitioner(UUID id, Team team, String givenName, String familyName, String roleCode) {
        this.id = Objects.requireNonNull(id, "id");
        this.team = Objects.requireNonNull(team, "team");
        this.givenName = Require.text(givenName, "givenName");
        this.familyName = Require.text(familyName, "familyName");
        this.roleCode = Require.text(roleCode, "roleCode");
        this.reach = new Reach(null, null, null, null);
    }

    public void reachAt(Reach newReach) {
        reach = Objects.requireNonNull(newReach, "reach");
    }

    /** Records the last days on which safeguarding training and background checks are valid. */
    public void vet(LocalDate trainingTo, LocalDate checksTo) {
        trainingValidTo = Objects.requireNonNull(trainingTo, "trainingTo");
        checksValidTo = Objects.requireNonNull(checksTo, "checksTo");
    }

    /** @return whether training and checks are both valid on that day */
    public boolean vettedOn(LocalDate day) {
        return trainingValidTo != null && !trainingValidTo.isBefore(day) && checksValidTo != null && !checksValidTo.isBefore(day);
    }

    public void answerTo(Practitioner newManager) {
        Require.that(newManager != this, "nobody manages themselves");
        manager = newManager;
    }

    /** Goes away from the first to the last day, both included; the colleague who covers may be null. */
    public void goAway(LocalDate first, LocalDate last, Practitioner colleague) {
        Require.that(colleague != this, "nobody covers for themselves");
        awayFrom = Objects.requireNonNull(first, "first day away");
        awayTo = Require.notBefore(first, last, "the absence");
        cover = colleague;
    }

    /** Is not away after all, or back early. */
    public void comeBack() {
        awayFrom = null;
        awayTo = null;
        cover = null;
    }

    public LocalDate awayFrom() {
        return awayFrom;
    }

    /** The last day away; null for an open end, or when not away. */
    public LocalDate awayTo() {
        return awayTo;
    }

    public boolean awayOn(LocalDate day) {
        return awayFrom != null && !awayFrom.isAfter(day) && (awayTo == null || !awayTo.isBefore(day));
    }

    /** Leaves: from this day on there is no sign-in and no view. */
    public void leave(LocalDate day) {
        leftOn = Objects.requireNonNull(day, "day");
    }

    /** Did not leave after all. */
    public void stay() {
        leftOn = null;
    }

    /** The first day on which the practitioner works here no longer; null while nobody has said so. */
    public LocalDate leftOn() {
        return leftOn;
    }

    public boolean leftBy(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }

    public UUID id() {
        return id;
    }

    public Team team() {
        return team;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public String roleCode() {
        return roleCode;
    }

    public Reach reach() {
        return reach;
    }

    public Practitioner manager() {
        return manager;
    }

    public Practitioner cover() {
        return cover;
    }

    public int version() {
        return version;
    }
}
