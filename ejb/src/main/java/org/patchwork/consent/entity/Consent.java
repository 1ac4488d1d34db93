package org.patchwork.consent.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * What somebody said about sharing that a service of the sensitive class works with a child: gave, refused or withdrew
 * consent (UK GDPR art 9(2)(a)). Never changed: the latest row for child and service speaks, and whether it holds is
 * told by its dates and by the policy's table of who may give it.
 */
@Entity
public class Consent {

    /** What was said. */
    public enum State { GIVEN, REFUSED, WITHDRAWN }

    /** What may be known: everything a card shows, or only that somebody is there. */
    public enum Extent { FULL, EXISTENCE }

    /** Who said it; ADULT_SUBJECT is the adult whose own service it is. */
    public enum Giver { CHILD, PARENT, OTHER_PARENT, ADULT_SUBJECT }

    /** For whom: the whole team, only those listed, or all but those listed. */
    public enum Scope { ALL, ONLY, EXCEPT }

    /** How it was explained before they said it. */
    public enum How { FACE_TO_FACE, TALK_GUIDE, EASY_READ, INTERPRETER, SUPPORTER, TELEPHONE, IN_WRITING }

    @Id
    private UUID id;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "service_id")
    private UUID serviceId;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private Extent extent;
    @Enumerated(EnumType.STRING)
    private Giver giver;
    @Column(name = "giver_id")
    private UUID giverId;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    @Enumerated(EnumType.STRING)
    @Column(name = "explained_how")
    private How explainedHow;
    private String explained;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @OneToMany(mappedBy = "consent", cascade = CascadeType.PERSIST)
    private List<ConsentScope> listed = new ArrayList<>();

    protected Consent() {
    }

    /**
     * @param extent    for GIVEN alone, else null
     * @param subjectId the person whose service it is
     * @param validFrom the day of the talk
     */
    public Consent(UUID id, UUID childId, UUID serviceId, UUID subjectId, State state, Extent extent, Giver giver,
                   LocalDate validFrom, Instant recordedAt) {
        Require.that((state == State.GIVEN) == (extent != null), "given consent has an extent, and nothing else has");
        this.id = Objects.requireNonNull(id, "id");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
        this.subjectId = Objects.requireNonNull(subjectId, "subjectId");
        this.state = Objects.requireNonNull(state, "state");
        this.extent = extent;
        this.giver = Objects.requireNonNull(giver, "giver");
        this.scope = Scope.ALL;
        this.validFrom = Objects.requireNonNull(validFrom, "validFrom");
        this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    /** Says who spoke, who wrote it down and a short line on it; each may be null. To be called before it is kept. */
    public void heard(UUID speaker, UUID practitioner, String line) {
        giverId = speaker;
        recordedBy = practitioner;
        explained = line;
    }

    /** Says in what way it was explained; null when nobody told. To be called before it is kept. */
    public void explained(How way) {
        explainedHow = way;
    }

    /** Limits it in time; {@code last} is the last day it holds. To be called before it is kept. */
    public void until(LocalDate last) {
        validTo = Require.notBefore(validFrom, last, "the consent");
    }

    /** Limits it to, or exempts, the agencies and roles listed. To be called before it is kept. */
    public void limit(Scope newScope, List<ConsentScope> agenciesAndRoles) {
        Require.that((newScope == Scope.ALL) == agenciesAndRoles.isEmpty(), "a limited consent lists agencies or roles");
        scope = newScope;
        agenciesAndRoles.forEach(entry -> entry.belongTo(this));
        listed.addAll(agenciesAndRoles);
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** @return null unless given */
    public Extent extent() {
        return extent;
    }

    public Giver giver() {
        return giver;
    }

    public Scope scope() {
        return scope;
    }

    public List<ConsentScope> listed() {
        return List.copyOf(listed);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
