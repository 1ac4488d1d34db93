package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.people.boundary.Families;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.control.Decider;
import org.patchwork.sharing.control.Unnamed;

/**
 * The one way to a child's family for a viewer. A brother or sister may have a record that this viewer must not find, such as one sealed
 * at adoption; then they are not named in anybody else's record either, as if they did not exist. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class SharedFamilies {

    @Inject
    private Families families;

    @Inject
    private Decider decider;

    @Inject
    private Unnamed unnamed;

    @Inject
    private Viewing viewing;

    /**
     * Opens one child's record, and gives the family with it, in two statements more than {@link SharedRecords#open} takes.
     *
     * @param action what the viewer is doing: VIEW, EXPORT ...
     * @param locale of role names and reasons
     * @throws ChildNotFound when there is no such child for this viewer
     * @throws ChildMoved    when the record was merged into another that this viewer may find
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SharedFamily open(UUID child, Action action, Locale locale) {
        Viewer viewer = viewing.current();
        return with(viewer, child, decider.open(viewer, child, action, locale));
    }

    /** As {@link #open}, to take it out of Patchwork: decided as EXPORT, and recorded with the form. */
    @Recorded
    public SharedFamily export(UUID child, ExportForm form, Locale locale) {
        Viewer viewer = viewing.current();
        return with(viewer, child, decider.export(viewer, child, form, locale));
    }

    private SharedFamily with(Viewer viewer, UUID child, SharedRecord record) {
        return new SharedFamily(record, record instanceof OpenRecord ? named(viewer, child) : List.of());
    }

    /**
     * The relatives and carers of today whom the viewer may know; see {@link Families#of}. Only for a caller that has passed the child's own
     * gate and recorded it in the transaction it calls from.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<FamilyMember> of(UUID child) {
        return named(viewing.current(), child);
    }

    private List<FamilyMember> named(Viewer viewer, UUID child) {
        List<FamilyMember> family = families.of(child);
        Set<UUID> kept = unnamed.among(viewer, family.stream().map(FamilyMember::personId).toList());
        return family.stream().filter(member -> !kept.contains(member.personId())).toList();
    }

    /**
     * The whole family with what was before, as far as the viewer may know of it; see {@link Families#recordOf}. Only for a
     * caller as above.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public FamilyRecord recordOf(UUID child) {
        FamilyRecord family = families.recordOf(child);
        return family.without(unnamed.among(viewing.current(),
                family.people().stream().map(FamilyRecord.Somebody::id).filter(id -> !id.equals(child)).toList()));
    }
}
