package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.ChildPlan;
import org.patchwork.network.boundary.ChildPlan.Member;
import org.patchwork.network.entity.PlanStatus.Plan;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.PlanHistory.Period;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedPlans;
import org.patchwork.sharing.boundary.SharedRecords;

/** Shows and changes a child's plan, for whoever may. */
@ApplicationScoped
public class PlanDesk {

    private static final String CHANGED = "PLAN_CHANGED";
    private static final List<String> IN_ORDER = Stream.of(Plan.values()).filter(plan -> plan != Plan.NONE).map(Enum::name).toList();
    /** Plans without a core group of their own: whoever was named in the one before is named no longer. */
    private static final Set<String> WITHOUT_CORE_GROUP = Set.of("EARLY_HELP", "CARE_LEAVER");

    @Inject
    SharedRecords records;

    @Inject
    RecordChanges changes;

    @Inject
    SharedPlans plans;

    @Inject
    EntryPowers powers;

    @Inject
    PlanBook book;

    @Inject
    CaseEvents events;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** A record as the viewer sees it, with its plans and with what the viewer may enter. */
    private record Standing(OpenRecord open, PlanHistory history, Set<String> acts, LocalDate today) {

        Period current() {
            return history.periods().stream().filter(period -> period.runsOn(today)).findFirst().orElse(null);
        }

        boolean mayEnd() {
            return current() != null && acts.contains(current().planCode());
        }

        /** @throws FamilyRefused unless that is the plan that runs, and the viewer may end it */
        Period ending(UUID plan) {
            Period current = current();
            FamilyRefused.when(current == null || !current.id().equals(plan), Cause.PLAN_CHANGED);
            FamilyRefused.when(!mayEnd(), Cause.NOT_YOURS);
            return current;
        }
    }

    /** See {@link org.patchwork.network.boundary.PlanRegister#of}. */
    public ChildPlan view(UUID child, Locale locale) {
        if (!(records.open(child, Action.VIEW, locale) instanceof OpenRecord open)) {
            throw new ChildNotFound();
        }
        Standing standing = standing(open);
        boolean mayWrite = open.emergency() == null;
        Period current = standing.current();
        List<String> mayBegin = IN_ORDER.stream().filter(plan -> mayWrite && standing.acts().contains(plan))
                .filter(plan -> current == null || standing.mayEnd() && !plan.equals(current.planCode())).toList();
        return new ChildPlan(child, nameOf(open.child()), standing.history().known(), current,
                standing.history().periods().stream().filter(period -> current == null || !period.id().equals(current.id())).toList(),
                mayBegin, mayWrite && standing.mayEnd(), standing.history().known() ? team(standing) : List.of());
    }

    /** See {@link org.patchwork.network.boundary.PlanRegister#begin}. */
    public void begin(UUID id, UUID child, UUID seen, String plan, LocalDate from) {
        Standing standing = open(child);
        if (book.has(id)) {
            return;
        }
        Period current = standing.current();
        FamilyRefused.when(!Objects.equals(seen, current == null ? null : current.id()), Cause.PLAN_CHANGED);
        FamilyRefused.when(!standing.acts().contains(String.valueOf(plan)) || !IN_ORDER.contains(plan), Cause.PLAN_MISSING);
        FamilyRefused.when(current != null && !standing.mayEnd(), Cause.NOT_YOURS);
        FamilyRefused.when(current != null && current.planCode().equals(plan), Cause.ALREADY_SO);
        FamilyRefused.when(from == null || from.isAfter(standing.today()) || standing.history().periods().stream()
                .anyMatch(before -> !from.isAfter(before == current || before.to() == null ? before.from() : before.to())), Cause.DAY_OUT_OF_RANGE);
        if (current != null) {
            book.end(current.id(), from.minusDays(1), account());
            if (WITHOUT_CORE_GROUP.contains(plan)) {
                book.dissolve(child, current.id(), account());
            }
        }
        book.begin(id, child, plan, from, account());
        keep(child, "began:" + id);
    }

    /** See {@link org.patchwork.network.boundary.PlanRegister#end}. */
    public void end(UUID child, UUID plan, LocalDate last) {
        Standing standing = open(child);
        Period current = standing.ending(plan);
        FamilyRefused.when(last == null || last.isAfter(standing.today()) || last.isBefore(current.from()), Cause.DAY_OUT_OF_RANGE);
        book.end(plan, last, account());
        book.dissolve(child, plan, account());
        keep(child, "ended:" + plan);
    }

    /** See {@link org.patchwork.network.boundary.PlanRegister#nameCoreGroup}. */
    public void nameCoreGroup(UUID child, UUID plan, Collection<UUID> members) {
        Standing standing = open(child);
        standing.ending(plan);
        Set<UUID> named = new HashSet<>(members);
        for (Member member : team(standing)) {
            boolean core = named.contains(member.involvementId());
            if (core != member.core()) {
                book.name(member.involvementId(), plan, core, account());
            }
        }
        keep(child, "core group:" + plan);
    }

    private void keep(UUID child, String what) {
        changes.keep(child, CHANGED, what);
        events.happened(CaseEventKind.PLAN_CHANGED, child, null, viewing.current().practitionerId());
    }

    private Standing open(UUID child) {
        OpenRecord open = changes.open(child, Locale.ROOT);
        book.oneAtATime(child);
        return standing(open);
    }

    private Standing standing(OpenRecord open) {
        PlanHistory history = plans.of(open);
        return new Standing(open, history, powers.of(viewing.current(), open.standing()), LocalDate.now(clock));
    }

    private static List<Member> team(Standing standing) {
        return standing.open().involvements().stream().filter(one -> one.outcome() == SharedOutcome.FULL && worksNow(one, standing.today()))
                .map(one -> new Member(one.involvementId(), one.name(), one.roleName(), one.organisationName(),
                        standing.history().coreGroup().contains(one.involvementId()))).toList();
    }

    private static boolean worksNow(SharedInvolvement one, LocalDate today) {
        return "CHILD".equals(one.subject()) && !one.planned() && (one.endedOn() == null || !one.endedOn().isBefore(today));
    }

    private UUID account() {
        return viewing.current().accountId();
    }

    private static String nameOf(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }
}
