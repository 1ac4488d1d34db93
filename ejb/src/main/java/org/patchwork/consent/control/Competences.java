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

    /**
     * How a child stands today by the findings that the viewer may know of: their own, those of people whom they are shown in full, and
     * those from elsewhere. A finding of anybody else would say that somebody is there.
     */
    public Competence of(OwnRecord record, Viewer viewer) {
        List<Assessment> history = entities.createQuery("select a from CompetenceAssessment a where a.child.id = :child "
                        + "order by a.assessedOn desc, a.recordedAt desc nulls last, a.id", CompetenceAssessment.class)
                .setParameter("child", record.childId()).getResultStream()
                .filter(one -> one.assessedBy() == null || isBy(viewer, one) || record.shown().contains(one.assessedBy()))
                .map(one -> new Assessment(one.outcome().name(), one.assessedOn(), isBy(viewer, one))).toList();
        Integer recheck = recheckAge(record, history);
        return new Competence(record.childId(), record.childName(), standing(record, history, recheck), assessable(record), recheck, history);
    }

    private static boolean isBy(Viewer viewer, CompetenceAssessment one) {
        return one.assessedBy() != null && one.assessedBy().equals(viewer.practitionerId());
    }

    private static String standing(OwnRecord record, List<Assessment> history, Integer recheck) {
        if (!assessable(record)) {
            return record.competence().name();
        }
        return !history.isEmpty() && recheck == null ? history.get(0).outcome() : Outcome.NOT_COMPETENT.name();
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
