package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.control.EntryPowers;
import org.patchwork.network.control.FamilyDesk;
import org.patchwork.network.control.FamilyLife;
import org.patchwork.network.control.OpenFamily;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.sharing.boundary.ChildNotFound;

/**
 * Names and days of birth that were typed wrong, put right (UK GDPR, articles 5(1)(d) and 16). Of relatives without a record by those to whom
 * the child's record opens; of the child itself by those of them whom the table of powers names, since the policy decides by its age; of a
 * brother or sister with a record there. Never in an emergency. What stood there is kept, and the change stands in the access record. For
 * practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Corrections {

    private static final int LONGEST_NAME = 80;
    private static final int OLDEST = 120;
    private static final int OLDEST_WITH_RECORD = 25;
    private static final int MONTHS_OVERDUE = 6;

    @Inject
    private FamilyDesk desk;

    @Inject
    private FamilyLife life;

    /**
     * What stands there now.
     *
     * @throws ChildNotFound when there is no such child for this viewer, its gate is not open, or no such person of the family whom the viewer
     *                       may correct: all one answer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public PersonDetails of(UUID child, UUID person) {
        OpenFamily family = desk.look(child);
        return family.people().filter(one -> one.id().equals(person) && refusal(family, one) == null).findFirst()
                .map(one -> life.details(one.id())).orElseThrow(ChildNotFound::new);
    }

    /**
     * Puts it right; nothing is written when it is so already, as after a second click.
     *
     * @param right with the version of what was corrected
     * @throws FamilyRefused naming the field to mend; PERSON_CHANGED when somebody else corrected it meanwhile, OWN_RECORD or NOT_YOURS when it is
     *                       not for this viewer
     * @throws ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public void correct(UUID child, UUID person, PersonDetails right) {
        OpenFamily family = desk.open(child);
        Somebody wrong = family.somebody(person);
        Cause refusal = refusal(family, wrong);
        FamilyRefused.when(refusal != null, refusal);
        PersonDetails now = life.details(person);
        PersonDetails typed = new PersonDetails(right.givenName(), right.familyName(), right.knownAs(), right.day(), now.expected(), now.version()).plain();
        if (typed.equals(now)) {
            return;
        }
        FamilyRefused.when(right.version() != now.version(), Cause.PERSON_CHANGED);
        FamilyRefused.when(typed.givenName() == null || typed.familyName() == null || Stream.of(typed.givenName(), typed.familyName(),
                typed.knownAs() == null ? "" : typed.knownAs()).anyMatch(name -> name.length() > LONGEST_NAME), Cause.NAME_MISSING);
        FamilyRefused.when(!possible(wrong, typed, family.today()), Cause.BORN_WRONG);
        life.correct(family, wrong, typed);
    }

    private Cause refusal(OpenFamily family, Somebody person) {
        boolean theChild = isTheChild(family, person);
        if (person.ownRecord() && !theChild) {
            return Cause.OWN_RECORD;
        }
        return theChild && !desk.may(family, EntryPowers.CORRECTION) ? Cause.NOT_YOURS : null;
    }

    private static boolean possible(Somebody person, PersonDetails typed, LocalDate today) {
        LocalDate day = typed.day();
        if (day == null) {
            return !person.ownRecord() && !typed.expected();
        }
        if (typed.expected()) {
            return !day.isBefore(today.minusMonths(MONTHS_OVERDUE)) && !day.isAfter(today.plusYears(1));
        }
        return !day.isBefore(today.minusYears(person.ownRecord() ? OLDEST_WITH_RECORD : OLDEST)) && !day.isAfter(today)
                && (person.diedOn() == null || !day.isAfter(person.diedOn()));
    }

    private static boolean isTheChild(OpenFamily family, Somebody person) {
        return person.id().equals(family.family().child());
    }
}
