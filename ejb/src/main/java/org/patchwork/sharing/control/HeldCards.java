package org.patchwork.sharing.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.sharing.boundary.HeldDecision;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HoldGround;
import org.patchwork.sharing.control.Holding.Held;

/** Turns what a service holds into what its safeguarding lead reads. */
final class HeldCards {

    private HeldCards() {
    }

    static HeldInvolvement of(Held held) {
        RecordRow record = held.record();
        InvolvementFacts facts = held.facts().get(0);
        return new HeldInvolvement(held.involvementId(), held.key().childId(), held.key().serviceId(), held.key().subjectId(),
                held.key().subjectId().equals(held.key().childId()), record.name(), record.dateOfBirth(), held.people().get(0).text("service_name"),
                facts.sensitivity() == Sensitivity.SENSITIVE_SAFETY,
                held.people().stream().map(row -> row.text("practitioner_name")).distinct().toList(),
                held.prompts().stream().map(row -> row.instant("raised_at")).min(Instant::compareTo).orElse(null),
                held.prompts().isEmpty() ? List.of() : grounds(held, facts), facts.consent().name(), decision(held.decided()));
    }

    private static List<HoldGround> grounds(Held held, InvolvementFacts facts) {
        List<HoldGround> grounds = new ArrayList<>();
        Plan plan = held.gate().plan();
        if (plan == Plan.CIN || plan == Plan.CP || plan == Plan.LAC) {
            grounds.add(HoldGround.PLAN);
        }
        if (held.enquired()) {
            grounds.add(HoldGround.ENQUIRY);
        }
        if (held.gate().childAge() == AgeBand.UNDER_13) {
            grounds.add(HoldGround.UNDER_13);
        }
        if (held.decided() != null && facts.holderDecision() == HolderDecision.NONE) {
            grounds.add(HoldGround.REVIEW);
        }
        return grounds.isEmpty() ? List.of(HoldGround.POLICY) : grounds;
    }

    private static HeldDecision decision(Row row) {
        return row == null ? null : new HeldDecision(row.id("id"), row.text("decision"), row.text("reason"), row.text("decided_by"),
                row.instant("decided_at"), row.date("review_on"));
    }
}
