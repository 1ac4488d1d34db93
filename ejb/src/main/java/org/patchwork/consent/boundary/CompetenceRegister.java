package org.patchwork.consent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.consent.control.Competences;
import org.patchwork.consent.control.Consents;
import org.patchwork.people.entity.CompetenceAssessment.Outcome;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.boundary.OwnServices;

/**
 * Whether a child understands enough to decide about sharing (Gillick v West Norfolk and Wisbech AHA [1985] UKHL 7; from 16 it is
 * presumed, Family Law Reform Act 1969 s8). Anybody who works with the child may keep a finding; of those by people
 * whom they are shown they see outcome and day, of others nothing.
 * For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class CompetenceRegister {

    @Inject
    private OwnServices own;

    @Inject
    private Competences competences;

    @Inject
    private Consents consents;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * How a child stands today, with all findings.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer, or the viewer does not work with it
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Competence of(UUID child, Locale locale) {
        return competences.of(own.open(child, "COMPETENCE_LOOKED_AT", locale), viewing.current());
    }

    /**
     * Keeps a finding of the viewer's own, which acts on the very next decision; the same one a second time has no effect.
     *
     * @param id      made once for each form
     * @param outcome GILLICK or NOT_COMPETENT
     * @param on      the day of the assessment, after the child was born and today at the latest
     * @throws ConsentRefused naming the field to mend; NOT_ASSESSED for a child of whom it is not asked; NOT_YOURS for a manager
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void assess(UUID id, UUID child, String outcome, LocalDate on) {
        consents.oneAtATime(child);
        OwnRecord record = own.open(child, "COMPETENCE_RECORDED", Locale.ROOT);
        refuseWhen(record.services().stream().noneMatch(OwnService::own), Cause.NOT_YOURS);
        if (competences.has(id)) {
            return;
        }
        refuseWhen(!Competences.assessable(record), Cause.NOT_ASSESSED);
        Outcome found = Stream.of(Outcome.values()).filter(one -> one.name().equals(outcome)).findFirst()
                .orElseThrow(() -> new ConsentRefused(Cause.OUTCOME_MISSING));
        refuseWhen(on == null || on.isAfter(LocalDate.now(clock)) || on.isBefore(record.bornOn()), Cause.ON_OUT_OF_RANGE);
        competences.add(id, child, found, on, viewing.current());
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new ConsentRefused(cause);
        }
    }
}
