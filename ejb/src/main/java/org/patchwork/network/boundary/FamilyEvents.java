package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.control.EntryPowers;
import org.patchwork.network.control.FamilyDesk;
import org.patchwork.network.control.FamilyLife;
import org.patchwork.network.control.OpenFamily;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.HomeAddress;

/**
 * Moves, births, deaths and adoptions in a family, written down by those to whom the child's record opens; never in an emergency. Every
 * change is kept in the access record, and what was before is kept as well. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class FamilyEvents {

    /** A home that is not known yet, and none. */
    public static final String NEW_HOME = "NEW";
    public static final String NO_HOME = "NONE";

    private static final int LONGEST = 200;

    @Inject
    private FamilyDesk desk;

    @Inject
    private FamilyLife life;

    /**
     * Somebody moves. Where they lived before, and until when, is kept.
     *
     * @param home     id of a home of the family, {@link #NEW_HOME} or {@link #NO_HOME}
     * @param address  of a new home, at most 200 characters; null when unknown or not to be kept
     * @param postcode the same
     * @param from     first day there, today at the latest
     * @param stays    they go on living where they live as well, as children of separated parents do
     * @throws FamilyRefused naming the field to mend; OWN_RECORD for a brother or sister whose own record is not open to the viewer
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public void move(UUID child, UUID person, String home, String address, String postcode, LocalDate from, boolean stays) {
        OpenFamily family = desk.open(child);
        Somebody moving = family.somebody(person);
        desk.mayChange(family, moving);
        boolean anew = NEW_HOME.equals(home);
        FamilyRefused.when(!anew && !NO_HOME.equals(home) && !family.hasHome(idOf(home)), Cause.HOME_MISSING);
        FamilyRefused.when(from == null || from.isAfter(family.today())
                || moving.dateOfBirth() != null && from.isBefore(moving.dateOfBirth()), Cause.DAY_OUT_OF_RANGE);
        String code = postcode == null || postcode.isBlank() ? null : postcode;
        FamilyRefused.when(anew && code != null && !HomeAddress.isPostcode(code), Cause.POSTCODE_WRONG);
        String street = address == null || address.isBlank() ? null : address.strip();
        FamilyRefused.when(anew && street != null && !HomeAddress.fits(street), Cause.HOME_MISSING);
        life.move(family, moving, anew || NO_HOME.equals(home) ? null : idOf(home), anew ? new FamilyLife.NewHome(street, code) : null, from, stays);
    }

    /**
     * An expected child is born.
     *
     * @param on    today at the latest
     * @param given the name it gets; what it was called before is kept
     * @throws FamilyRefused naming the field to mend; NOT_EXPECTED for somebody who is born
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void born(UUID child, UUID person, LocalDate on, String given, String familyName) {
        OpenFamily family = desk.open(child);
        Somebody expected = family.somebody(person);
        FamilyRefused.when(elsewhere(family, expected), Cause.OWN_RECORD);
        FamilyRefused.when(expected.expectedOn() == null, Cause.NOT_EXPECTED);
        FamilyRefused.when(on == null || on.isAfter(family.today()) || on.isBefore(expected.expectedOn().minusMonths(6)), Cause.DAY_OUT_OF_RANGE);
        FamilyRefused.when(given == null || given.isBlank() || familyName == null || familyName.isBlank()
                || given.length() + familyName.length() > LONGEST, Cause.NAME_MISSING);
        life.born(family, expected, on, given, familyName);
    }

    /**
     * Somebody died. The child's own death is entered by its lead professional or whoever else the table of powers names, and closes the
     * record to everybody who is not named on it.
     *
     * @param on today at the latest
     * @throws FamilyRefused naming the field to mend; OWN_RECORD for a brother or sister with a record, NOT_YOURS when it is not for this viewer
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void died(UUID child, UUID person, LocalDate on) {
        OpenFamily family = desk.open(child);
        Somebody dead = family.somebody(person);
        FamilyRefused.when(elsewhere(family, dead), Cause.OWN_RECORD);
        FamilyRefused.when(person.equals(child) && !desk.may(family, EntryPowers.DEATH), Cause.NOT_YOURS);
        FamilyRefused.when(on == null || on.isAfter(family.today()) || dead.expectedOn() != null
                || dead.dateOfBirth() != null && on.isBefore(dead.dateOfBirth()), Cause.DAY_OUT_OF_RANGE);
        life.died(family, dead, on);
    }

    /**
     * The child was adopted (Adoption and Children Act 2002 s46): what was before ends the day before the order, but for the adoptive
     * parents and those who stay family. Whether the record is then sealed, officers decide on request.
     *
     * @param on         the day of the order, today at the latest
     * @param staying    relationships to the child that go on
     * @param familyName the child's new family name; null or blank when it stays
     * @throws FamilyRefused naming the field to mend; NO_ADOPTER unless somebody is the child's adoptive parent, NOT_YOURS as above
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void adopted(UUID child, LocalDate on, Collection<UUID> staying, String familyName) {
        OpenFamily family = desk.open(child);
        Somebody adopted = family.somebody(child);
        FamilyRefused.when(!desk.may(family, EntryPowers.ADOPTION), Cause.NOT_YOURS);
        FamilyRefused.when(on == null || on.isAfter(family.today()) || adopted.dateOfBirth() == null || !on.isAfter(adopted.dateOfBirth()),
                Cause.DAY_OUT_OF_RANGE);
        FamilyRefused.when(familyName != null && familyName.strip().length() > LONGEST, Cause.NAME_MISSING);
        FamilyRefused.when(!life.hasAdopter(family), Cause.NO_ADOPTER);
        life.adopted(family, on, staying, familyName == null || familyName.isBlank() ? null : familyName.strip());
    }

    private static boolean elsewhere(OpenFamily family, Somebody person) {
        return person.ownRecord() && !person.id().equals(family.family().child());
    }

    private static UUID idOf(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
