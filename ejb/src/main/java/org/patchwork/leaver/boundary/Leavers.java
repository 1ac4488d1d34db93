package org.patchwork.leaver.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.directory.control.OtherDuties;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.joining.control.TakingOver;
import org.patchwork.leaver.boundary.Departure.Colleague;
import org.patchwork.leaver.boundary.Departure.Item;
import org.patchwork.leaver.boundary.LeaverRefused.Cause;
import org.patchwork.leaver.control.Leaving;
import org.patchwork.network.entity.Involvement;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Workloads;
import org.patchwork.sharing.control.Workloads.Successor;
import org.patchwork.sharing.control.Workloads.Work;

/** What a manager does when one of their people leaves. For managers, each for the people whom they manage. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class Leavers {

    private static final int DAYS_AHEAD = 90;

    @Inject
    Viewing viewing;

    @Inject
    Leaving leaving;

    @Inject
    SharedRecords records;

    @Inject
    Workloads workloads;

    @Inject
    TakingOver takingOver;

    @Inject
    AlertPost alerts;

    @Inject
    OtherDuties duties;

    @Inject
    Clock clock;

    /**
     * The name of somebody whom the caller manages.
     *
     * @throws LeaverRefused NOT_YOURS
     */
    public String nameOf(UUID practitioner) {
        return leaving.hold(practitioner, viewing.current()).name();
    }

    /**
     * Records that somebody leaves. Whoever is shown their work on a map is told that a colleague leaves, and not who.
     *
     * @param lastDay null for at once: all their sessions end, on every server; else the last day on which they may sign in, 90 days ahead at most
     * @throws LeaverRefused saying what to mend
     */
    public void leave(UUID practitioner, LocalDate lastDay) {
        Viewer manager = viewing.current();
        LocalDate today = LocalDate.now(clock);
        Practitioner leaver = leaving.hold(practitioner, manager);
        refuseWhen(leaver.leftBy(today), Cause.LEFT_ALREADY);
        refuseWhen(lastDay != null && (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(DAYS_AHEAD))), Cause.DAY_OUT_OF_RANGE);
        leaving.leave(leaver, lastDay, manager);
    }

    /**
     * Takes a leaving back that was recorded by mistake, on the day itself at the latest.
     *
     * @throws LeaverRefused NOT_YOURS, or TOO_LATE
     */
    public void stay(UUID practitioner) {
        Viewer manager = viewing.current();
        Practitioner leaver = leaving.hold(practitioner, manager);
        refuseWhen(leaver.leftOn() == null || leaver.leftOn().isBefore(LocalDate.now(clock)), Cause.TOO_LATE);
        leaving.stay(leaver, manager);
    }

    /**
     * What somebody leaves behind. Each child is opened for the manager as on a map, and recorded as looked at.
     *
     * @param locale of role names
     * @throws LeaverRefused NOT_YOURS
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Departure departure(UUID practitioner, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Practitioner leaver = leaving.hold(practitioner, viewing.current());
        List<Item> shown = shown(leaver.id(), records.openAll(workloads.childrenOf(leaver.id(), today), Action.VIEW, locale).values(), today);
        Map<UUID, List<Successor>> successors = workloads.successors(shown.stream().map(Item::involvementId).toList(), today);
        List<Item> work = shown.stream().map(item -> new Item(item.involvementId(), item.childId(), item.childName(), item.roleName(),
                        item.subject(), item.since(), item.lead(), successors.getOrDefault(item.involvementId(), List.of()).stream()
                                .map(one -> new Colleague(one.id(), one.name())).toList()))
                .sorted(Comparator.comparing(Item::childName).thenComparing(Item::involvementId)).toList();
        return new Departure(leaver.id(), leaver.name(), leaver.leftOn(), leaver.leftBy(today), work, duties.of(leaver.id(), today));
    }

    private static List<Item> shown(UUID leaver, Collection<SharedRecord> opened, LocalDate today) {
        return opened.stream().filter(OpenRecord.class::isInstance).map(OpenRecord.class::cast)
                .flatMap(open -> open.involvements().stream().filter(one -> leaver.equals(one.practitionerId()))
                        .filter(one -> one.endedOn() == null || one.endedOn().isAfter(today)).map(one -> item(open.child(), one)))
                .toList();
    }

    private static Item item(ChildSummary child, SharedInvolvement one) {
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new Item(one.involvementId(), child.id(), given + " " + child.familyName(), one.roleName(), one.subject(), one.since(), one.lead(),
                List.of());
    }

    /**
     * Hands one involvement of a person whom the caller manages to a colleague of the same team, who is told. Whoever led hands the lead on,
     * as far as the whole team is shown the colleague's work.
     *
     * @param colleague null is refused
     * @throws LeaverRefused saying what to mend
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public void give(UUID involvement, UUID colleague) {
        refuseWhen(colleague == null, Cause.NOBODY_CHOSEN);
        Work work = hold(involvement);
        refuseWhen(work.restricted(), Cause.RESTRICTED);
        Successor successor = workloads.successors(List.of(work.id()), LocalDate.now(clock)).getOrDefault(work.id(), List.of()).stream()
                .filter(one -> one.id().equals(colleague)).findFirst().orElseThrow(() -> new LeaverRefused(Cause.NOT_POSSIBLE));
        Involvement old = held(work);
        UUID taken = takingOver.take(old, new TakingOver.Colleague(successor.id(), old.teamId(), successor.roleCode()), old.leads());
        alerts.tell(List.of(colleague), AlertKind.WORK_HANDED_OVER, taken);
    }

    /**
     * Ends one involvement of a person whom the caller manages; nobody goes on with it.
     *
     * @throws LeaverRefused NOT_YOURS
     */
    public void end(UUID involvement) {
        takingOver.giveUp(held(hold(involvement)));
    }

    /** Work of somebody whom the caller manages, which the caller is shown in full at this very moment. */
    private Work hold(UUID involvement) {
        Viewer manager = viewing.current();
        LocalDate today = LocalDate.now(clock);
        Work work = Optional.ofNullable(involvement).flatMap(id -> workloads.hold(id, today))
                .filter(one -> one.managerId() != null && one.managerId().equals(manager.practitionerId()))
                .orElseThrow(() -> new LeaverRefused(Cause.NOT_YOURS));
        boolean seen = shown(work.practitionerId(), records.openAll(List.of(work.childId()), Action.VIEW, Locale.ROOT).values(), today).stream()
                .anyMatch(item -> item.involvementId().equals(involvement));
        refuseWhen(!seen, Cause.NOT_YOURS);
        return work;
    }

    private Involvement held(Work work) {
        return takingOver.hold(work.id()).orElseThrow(() -> new LeaverRefused(Cause.NOT_YOURS));
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new LeaverRefused(cause);
        }
    }
}
