package org.patchwork.protection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.protection.control.Actor;
import org.patchwork.protection.control.ConflictRegister;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/**
 * Keeps practitioners away from records that touch their own lives. Declared by the practitioner or set by a manager for their people,
 * at once, and never undone by the practitioner, for whom the record is then as if it were not there (R030). For practitioners and
 * their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Conflicts {

    @Inject
    SharedRecords records;

    @Inject
    ConflictRegister register;

    @Inject
    Viewing viewing;

    /**
     * The child that a viewer is about to be kept away from, whether the gate is open or not.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer
     */
    @Recorded
    public ConflictForm formFor(UUID child) {
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        return new ConflictForm(child, Protecting.nameOf(record), List.of());
    }

    /**
     * Declares a conflict of the viewer's own. From now on the record is a miss for them; their manager is told to hand their work over.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, as after a first declaration
     * @throws ProtectionRefused NOT_YOUR_PEOPLE for accounts without a practitioner
     */
    @Recorded
    public void declare(UUID child, ConflictKind kind) {
        records.open(child, Action.VIEW, Locale.ROOT);
        Actor me = me();
        if (me.practitionerId() == null) {
            throw new ProtectionRefused(Cause.NOT_YOUR_PEOPLE);
        }
        register.set(me, child, me.practitionerId(), kind);
    }

    /**
     * The child and the people for whom a manager may set a conflict.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this manager
     */
    @Recorded
    @RolesAllowed(Roles.MANAGER)
    public ConflictForm formForManager(UUID child) {
        return new ConflictForm(child, formFor(child).childName(), register.peopleOf(me()));
    }

    /**
     * Sets a conflict for one of the manager's people, who is told nothing.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this manager
     * @throws ProtectionRefused NOT_YOUR_PEOPLE, ALREADY_DECLARED
     */
    @Recorded
    @RolesAllowed(Roles.MANAGER)
    public void set(UUID child, UUID practitioner, ConflictKind kind) {
        records.open(child, Action.VIEW, Locale.ROOT);
        if (practitioner == null || !register.manages(me(), practitioner)) {
            throw new ProtectionRefused(Cause.NOT_YOUR_PEOPLE);
        }
        register.set(me(), child, practitioner, kind);
    }

    /** @return those that stand for the manager's people, about children whom the manager may find; officers see the others */
    @Recorded
    @RolesAllowed(Roles.MANAGER)
    public List<ConflictEntry> list() {
        List<ConflictEntry> all = register.ofPeopleOf(me());
        Map<UUID, SharedRecord> found = records.openAll(all.stream().map(ConflictEntry::childId).distinct().toList(), Action.VIEW, Locale.ROOT);
        return all.stream().filter(entry -> found.containsKey(entry.childId())).map(entry -> new ConflictEntry(entry.id(), entry.childId(),
                Protecting.nameOf(found.get(entry.childId())), entry.practitionerName(), entry.kind(), entry.declaredOn(), entry.lastDay(),
                entry.setBy())).toList();
    }

    /**
     * Ends a conflict of one of the manager's people with the end of today.
     *
     * @throws ProtectionRefused NO_SUCH_CONFLICT also for those of other people, and one's own
     */
    @RolesAllowed(Roles.MANAGER)
    public void end(UUID conflict) {
        register.end(me(), conflict);
    }

    private Actor me() {
        return Actor.practitioner(viewing.current());
    }
}
