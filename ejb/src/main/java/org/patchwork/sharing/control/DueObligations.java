package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Obligation;

/** Keeps what decisions oblige others to do: alerts to IG, prompts to holders. One statement, and none when nothing is due. */
@ApplicationScoped
public class DueObligations {

    private static final Set<Obligation> OF_HOLDERS =
            Set.of(Obligation.PROMPT_HOLDER_TO_DECIDE, Obligation.CONSENT_RENEWAL_PROMPT_TO_HOLDER);

    private static final String ADD = """
            insert into due_obligation (id, obligation, child_id, involvement_id, account_id, rule_id, raised_at)
            select gen_random_uuid(), d.obligation, d.child_id, d.involvement_id, d.account_id, d.rule_id, cast(?6 as timestamptz)
              from unnest(cast(?1 as text[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as text[]))
                   as d (obligation, child_id, involvement_id, account_id, rule_id)
            on conflict do nothing
            returning id, obligation
            """;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** One thing to be done; {@code involvementId} and {@code accountId} may be null. */
    record Due(Obligation obligation, UUID childId, UUID involvementId, UUID accountId, String ruleId) {
    }

    static List<Due> of(Viewer viewer, Decided record) {
        List<Due> due = new ArrayList<>();
        UUID child = record.row().childId();
        if (record.decision().gate().obligations().contains(Obligation.ALERT_IG)) {
            due.add(new Due(Obligation.ALERT_IG, child, null, viewer.accountId(), record.decision().gate().ruleId()));
        }
        for (int i = 0; i < record.involvements().size(); i++) {
            Decision decision = record.decision().decisions().get(i);
            UUID involvement = record.involvements().get(i).id();
            decision.obligations().stream().filter(OF_HOLDERS::contains)
                    .forEach(holders -> due.add(new Due(holders, child, involvement, null, decision.ruleId())));
            if (decision.obligations().contains(Obligation.ALERT_IG)) {
                due.add(new Due(Obligation.ALERT_IG, child, involvement, viewer.accountId(), decision.ruleId()));
            }
        }
        return due;
    }

    /** @return the prompts to holders that are new */
    List<UUID> add(List<Due> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        return Rows.of(entities, ADD, array(due, Due::obligation), array(due, Due::childId), array(due, Due::involvementId),
                        array(due, Due::accountId), array(due, Due::ruleId), Timestamp.from(clock.instant())).stream()
                .filter(row -> row.text("obligation").equals(Obligation.PROMPT_HOLDER_TO_DECIDE.name())).map(row -> row.id("id")).toList();
    }

    /** An array as PostgreSQL reads it; the values are ids and codes, never text of people. */
    private static String array(List<Due> due, Function<Due, Object> value) {
        return due.stream().map(value).map(String::valueOf).map(text -> text.equals("null") ? "NULL" : text)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
