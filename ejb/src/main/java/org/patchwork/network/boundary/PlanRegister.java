package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.PlanDesk;

/**
 * Under which plan a child is helped: early help, child in need (Children Act 1989 s17), child protection (s47), in care (s22) or care
 * leaver (s24), known to those who support the child and to nobody else. Who enters which plan says a table of the database: the
 * council's social workers, and lead professionals for help before that. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class PlanRegister {

    @Inject
    private PlanDesk desk;

    /**
     * The plans, and who is named in the one that runs.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public ChildPlan of(UUID child, Locale locale) {
        return desk.view(child, locale);
    }

    /**
     * A plan begins; one that runs ends the day before. It acts on the very next decision: holders are asked to decide when it becomes a
     * plan of need, protection or care. The same form a second time has no effect.
     *
     * @param id   made once for each form
     * @param seen the plan that ran when the viewer looked; null for none
     * @param plan EARLY_HELP, CIN, CP, LAC or CARE_LEAVER
     * @param from first day, today at the latest and after whatever was before began
     * @throws FamilyRefused PLAN_CHANGED when another runs by now; PLAN_MISSING, DAY_OUT_OF_RANGE, ALREADY_SO, or NOT_YOURS when this viewer
     *                       may not end what runs
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void begin(UUID id, UUID child, UUID seen, String plan, LocalDate from) {
        desk.begin(id, child, seen, plan, from);
    }

    /**
     * The plan ends, and its core group with it.
     *
     * @param plan the one that the viewer saw; another has begun since when it is not the one that runs
     * @param last last day, today at the latest
     * @throws FamilyRefused DAY_OUT_OF_RANGE, PLAN_CHANGED when that plan does not run, NOT_YOURS
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void end(UUID child, UUID plan, LocalDate last) {
        desk.end(child, plan, last);
    }

    /**
     * Names the core group anew, of those whom the viewer is shown in full; whoever is not shown stays as they are.
     *
     * @param plan    the one that the viewer saw
     * @param members involvements; ids that the viewer was not shown are passed over
     * @throws FamilyRefused PLAN_CHANGED when that plan does not run, NOT_YOURS
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void nameCoreGroup(UUID child, UUID plan, Collection<UUID> members) {
        desk.nameCoreGroup(child, plan, members);
    }
}
