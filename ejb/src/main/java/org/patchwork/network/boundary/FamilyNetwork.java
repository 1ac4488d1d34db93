package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.FamilyDrawing;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedFamilies;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/**
 * A child's family, with who works with whom. A brother or sister with a record of their own is a second door: whether it is there, and
 * whom it shows, the policy decides for that record alone, and looking through it is recorded there. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class FamilyNetwork {

    @Inject
    private SharedRecords records;

    @Inject
    private SharedFamilies families;

    @Inject
    private Clock clock;

    /**
     * The family as picture and table show it, in a fixed number of statements however large it is.
     *
     * @param locale of role names and reasons
     * @throws ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public FamilyMap of(UUID child, Locale locale) {
        if (!(records.open(child, Action.VIEW, locale) instanceof OpenRecord open)) {
            throw new ChildNotFound();
        }
        LocalDate today = LocalDate.now(clock);
        FamilyRecord family = families.recordOf(child);
        List<UUID> withRecords = FamilyDrawing.relativesWithRecords(family, today);
        Map<UUID, SharedRecord> doors = withRecords.isEmpty() ? Map.of() : records.openAll(withRecords, Action.VIEW, locale);
        return new FamilyDrawing(open, family, doors, today).draw();
    }
}
