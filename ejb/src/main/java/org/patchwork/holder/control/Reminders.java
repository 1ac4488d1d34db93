package org.patchwork.holder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.control.SafeguardingLeads;
import org.patchwork.platform.control.Round;
import org.patchwork.sharing.control.HolderPrompts;
import org.patchwork.sharing.control.HolderPrompts.Waiting;
import org.patchwork.sharing.control.Holders;

/**
 * Calls reviews to mind before they fall due, and passes on what waits too long: to the service's managers, then to information
 * governance; at once to information governance where a service has no manager. May run at any time and on every server.
 */
@ApplicationScoped
public class Reminders implements Round {

    @Inject
    private KeptDecisions decisions;

    @Inject
    private HolderPrompts prompts;

    @Inject
    private Holders holders;

    @Inject
    private SafeguardingLeads leads;

    @Inject
    private AlertPost post;

    @Inject
    private Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void go() {
        remind();
        escalate();
    }

    /** Tells the leads of each decision whose review is near; each reminder once. */
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        decisions.toReview(today, today.plusDays(Collections.max(Deadlines.REMINDERS))).forEach(decision ->
                Deadlines.REMINDERS.stream().filter(days -> !decision.reviewOn().minusDays(days).isAfter(today)).min(Integer::compare)
                        .ifPresent(days -> post.tell(leads.of(List.of(decision.serviceId()), today), AlertKind.HOLDER_REVIEW, decision.id(), "in " + days)));
    }

    /** Tells managers, and later information governance, of prompts that wait too long; each once. */
    @Transactional
    public void escalate() {
        LocalDate today = LocalDate.now(clock);
        List<Waiting> late = prompts.waiting().stream().filter(one -> Deadlines.decideBy(one.raisedAt()).isBefore(today)).toList();
        Map<UUID, List<UUID>> managers = holders.managersOf(late.stream().map(Waiting::serviceId).distinct().toList());
        for (Waiting prompt : late) {
            List<UUID> ofService = managers.getOrDefault(prompt.serviceId(), List.of());
            post.tell(ofService, AlertKind.HOLDER_OVERDUE, prompt.id());
            if (ofService.isEmpty() || Deadlines.managersBy(prompt.raisedAt()).isBefore(today)) {
                post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.HOLDER_OVERDUE_GOVERNANCE, prompt.id(), "");
            }
        }
    }
}
