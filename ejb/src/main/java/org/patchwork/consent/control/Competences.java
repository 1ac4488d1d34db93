package org.patchwork.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.consent.boundary.Competence;
import org.patchwork.consent.boundary.Competence.Assessment;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.CompetenceAssessment;
import org.patchwork.people.entity.CompetenceAssessment.Outcome;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.boundary.OwnRecord;

/** The findings on whether children understand enough to decide, added to and never rewritten. */
@ApplicationScoped
public class Competences {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** How a child stands today, with all findings. */
    public Competence of(OwnRecord record, Viewer viewer) {
        List<Assessment> history = entities.createQuery("select a from CompetenceAssessment a where a.child.id = :child "
                        + "order by a.assessedOn desc, a.recordedAt desc nulls last, a.id", CompetenceAssessment.class)
                .setParameter("child", record.childId()).getResultStream()
                .map(one -> new Assessment(one.outcome().name(), one.assessedOn(),
                        one.assessedBy() != null && one.assessedBy().equals(viewer.practitionerId()))).toList();
        return new Competence(record.childId(), record.childName(), record.competence().name(), assessable(record),
                recheckAge(record, history), history);
    }

    /** Whether a finding says anything: for somebody of an age, below that from which competence is presumed. */
    public static boolean assessable(OwnRecord record) {
        return switch (record.competence()) {
            case GILLICK, NOT_COMPETENT -> true;
            case PRESUMED_16, NA, UNKNOWN -> false;
        };
    }

    /** Whether that very finding is kept already. */
    public boolean has(UUID id) {
        return entities.find(CompetenceAssessment.class, id) != null;
    }

    public void add(UUID id, UUID child, Outcome outcome, LocalDate on, Viewer by) {
        CompetenceAssessment assessment = new CompetenceAssessment(id, entities.getReference(Child.class, child), outcome, on, by.practitionerId());
        assessment.recorded(clock.instant());
        entities.persist(assessment);
        entities.flush();
    }

    /** The latest of the policy's birthdays that has come since the last finding; with no finding, since the child was born. */
    private Integer recheckAge(OwnRecord record, List<Assessment> history) {
        if (record.ageInYears() == null || history.isEmpty() && !assessable(record)) {
            return null;
        }
        return policies.get().reference().consentRules().stream().flatMap(rule -> rule.recheckAges().stream())
                .filter(age -> age <= record.ageInYears())
                .filter(age -> history.isEmpty() || history.get(0).on().isBefore(record.bornOn().plusYears(age)))
                .max(Integer::compare).orElse(null);
    }
}
