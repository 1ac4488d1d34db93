package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;

/** What time does to messages: the desk is told of overdue ones, unanswered ones fail, and old ones go. Safe on every server at once. */
@ApplicationScoped
public class RelayTending implements Round {

    @Inject
    Messages messages;

    @Inject
    Desks desks;

    @Inject
    Relay relay;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** One round. */
    @Override
    @Transactional
    public void go() {
        Instant now = clock.instant();
        messages.givenUpBy(now).forEach(relay::giveUp);
        messages.overdueAt(now).forEach(this::alert);
        messages.removeClosedBy(now.minus(RelayNumbers.KEPT));
    }

    private void alert(Row overdue) {
        alerts.tellAccounts(desks.staffOf(overdue.id("broker_id")), AlertKind.BROKER_DESK, overdue.id("id"), "overdue " + overdue.text("state"));
    }
}
