package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.YesNo;

/**
 * Asks holders to decide without waiting for anybody's look: when a plan begins or steps up, when an enquiry into significant harm
 * begins, when a child under 13 has nobody's word on it, and when a decision has reached its review date. Opens the same prompts as a
 * look does, so it may run at any time and on every server.
 */
@ApplicationScoped
public class HolderSweep implements Round {

    private static final int CHILDREN_TOGETHER = 200;
    private static final Set<Plan> PLANS = Set.of(Plan.CIN, Plan.CP, Plan.LAC);
    private static final Set<Consent> AGREED = Set.of(Consent.FULL, Consent.EXISTENCE);
    private static final Viewer NOBODY = new Viewer(new UUID(0, 0), null, "", null, null, null, null, null, false, false);

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private HolderPrompts prompts;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Opens what is due and has not been opened; nothing without a policy in force. */
    @Override
    @Transactional
    public void go() {
        policies.find().ifPresent(policy -> {
            Map<UUID, Set<UUID>> byChild = new LinkedHashMap<>();
            Rows.of(entities, HolderSql.TO_ASK_ABOUT, sensitiveServices(policy), LocalDate.now(clock), Timestamp.from(clock.instant()))
                    .forEach(row -> byChild.computeIfAbsent(row.id("child_id"), child -> new HashSet<>()).add(row.id("id")));
            List<UUID> children = new ArrayList<>(byChild.keySet());
            for (int first = 0; first < children.size(); first += CHILDREN_TOGETHER) {
                ask(policy, children.subList(first, Math.min(children.size(), first + CHILDREN_TOGETHER)), byChild);
            }
        });
    }

    private void ask(Policy policy, List<UUID> children, Map<UUID, Set<UUID>> candidates) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, RecordRow> rows = records.standingOf(NOBODY, children).stream().collect(Collectors.toMap(RecordRow::childId, row -> row));
        Set<UUID> harm = Rows.of(entities, HolderSql.SUSPECTED_HARM, Rows.array(children), Timestamp.from(clock.instant())).stream()
                .map(row -> row.id("id")).collect(Collectors.toSet());
        List<UUID> due = new ArrayList<>();
        for (InvolvementRow involvement : records.involvementsOf(children)) {
            RecordRow row = rows.get(involvement.childId());
            GateFacts gate = GateFactsBuilder.of(NOBODY, row, Action.VIEW, today);
            InvolvementFacts facts = new InvolvementFactsBuilder(NOBODY, gate, row.dateOfBirth(), policy.reference(), today).of(involvement);
            if (candidates.get(involvement.childId()).contains(involvement.id())
                    && due(gate, facts, harm.contains(involvement.childId()), involvement.agreed().holderDecision() != null)) {
                due.add(involvement.id());
            }
        }
        prompts.ask(due);
    }

    /** @param decidedBefore a decision was taken once, in force or not */
    private static boolean due(GateFacts gate, InvolvementFacts facts, boolean harm, boolean decidedBefore) {
        boolean hiddenAnyway = facts.objection() != Objection.NONE || facts.subject() != Subject.CHILD && facts.relevant() != YesNo.Y;
        if (facts.holderDecision() != HolderDecision.NONE || hiddenAnyway && !harm) {
            return false;
        }
        boolean nobodysWord = facts.consent() == Consent.NONE;
        return decidedBefore || harm && !AGREED.contains(facts.consent())
                || nobodysWord && (PLANS.contains(gate.plan()) || gate.childAge() == AgeBand.UNDER_13);
    }

    private static String sensitiveServices(Policy policy) {
        return policy.reference().services().values().stream().filter(service -> service.sensitivity().name().startsWith("SENSITIVE_"))
                .map(service -> service.code()).collect(Collectors.joining(","));
    }
}
