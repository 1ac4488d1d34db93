package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.control.FamilyDesk;
import org.patchwork.network.control.OpenFamily;
import org.patchwork.people.boundary.FamilyRecord.Tie;

/**
 * What people of a family are to each other, and who holds parental responsibility, written down by those to whom the child's record
 * opens; never in an emergency. Every change is kept in the access record, and nothing that was written is lost. For practitioners and
 * their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class FamilyRegister {

    private static final int LONGEST_NAME = 80;
    private static final int OLDEST = 120;

    @Inject
    private FamilyDesk desk;

    /**
     * What the viewer may choose from.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public FamilyForm formOf(UUID child, Locale locale) {
        return desk.form(child, locale);
    }

    /**
     * Writes down what two people are to each other, which is then read from both sides; the same form a second time has no effect.
     *
     * @throws FamilyRefused naming the field to mend; ALREADY_SO when that is known, from whichever side it was said; OWN_RECORD when it is
     *                       about other children whose records are not open to the viewer
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void relate(RelateRequest request) {
        OpenFamily family = desk.open(request.child());
        if (desk.has(request.id())) {
            return;
        }
        FamilyRefused.when(request.kin() == null, Cause.KIN_MISSING);
        FamilyRefused.when(request.other() == null, Cause.OTHER_MISSING);
        family.somebody(request.other());
        LocalDate today = family.today();
        FamilyRefused.when(request.since() != null && request.since().isAfter(today), Cause.DAY_OUT_OF_RANGE);
        FamilyRefused.when(request.other().equals(request.who()), Cause.SAME_PERSON);
        if (request.who() == null) {
            FamilyRefused.when(notAName(request.given()) || notAName(request.family()), Cause.NAME_MISSING);
            FamilyRefused.when(request.born() != null && (request.born().isBefore(today.minusYears(OLDEST))
                    || request.born().isAfter(today.plusYears(1))), Cause.BORN_WRONG);
            FamilyRefused.when(request.born() != null && request.since() != null && request.since().isBefore(request.born()), Cause.DAY_OUT_OF_RANGE);
        }
        desk.relate(family, request);
    }

    /**
     * Ends a relationship, or strikes it out when it was entered by mistake; it stays in the history, unless it was a mistake.
     *
     * @param last    last day, today at the latest
     * @param mistake it was never so
     * @throws FamilyRefused naming the field to mend; OWN_RECORD as above
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void end(UUID child, UUID tie, LocalDate last, boolean mistake) {
        OpenFamily family = desk.open(child);
        Tie ending = family.tie(tie);
        FamilyRefused.when(!mistake && (last == null || last.isAfter(family.today())
                || ending.since() != null && last.isBefore(ending.since())), Cause.DAY_OUT_OF_RANGE);
        desk.end(family, ending, mistake ? family.today() : last, mistake);
    }

    /**
     * Writes down parental responsibility; what was said before stays in the history. The same form a second time has no effect.
     *
     * @param id     made once for each form
     * @param tie    by which somebody may hold it for the child; for a brother or sister it is written in their own record
     * @param state  NONE, RECORDED or VERIFIED; verified is only what was seen on paper
     * @param since  from when, today at the latest; null when unknown
     * @param source TOLD, BIRTH_CERTIFICATE, AGREEMENT, COURT_ORDER, SPECIAL_GUARDIANSHIP, ADOPTION_ORDER
     * @throws FamilyRefused naming the field to mend
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void hold(UUID id, UUID child, UUID tie, String state, LocalDate since, String source) {
        OpenFamily family = desk.open(child);
        Tie held = family.tie(tie);
        FamilyRefused.when(!held.kin().mayHoldResponsibility() || !held.other().equals(child), Cause.WHO_MISSING);
        FamilyRefused.when(!FamilyDesk.STATES.contains(String.valueOf(state)), Cause.STATE_MISSING);
        FamilyRefused.when(!FamilyDesk.SOURCES.contains(String.valueOf(source)), Cause.SOURCE_MISSING);
        FamilyRefused.when("VERIFIED".equals(state) && "TOLD".equals(source), Cause.SEEN_ON_PAPER_ONLY);
        FamilyRefused.when(since != null && since.isAfter(family.today()), Cause.DAY_OUT_OF_RANGE);
        desk.hold(family, id, held, state, since, source);
    }

    private static boolean notAName(String typed) {
        return typed == null || typed.isBlank() || typed.strip().length() > LONGEST_NAME;
    }
}
