package org.patchwork.rules.engine;

import java.util.Map;
import java.util.stream.Stream;

import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.FactValue;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;

/** Facts given by heading and word, as the engine takes them. */
record WordFacts(Map<String, String> words) {

    private <V extends Enum<V> & FactValue> V value(Class<V> fact, String heading) {
        return valueOf(fact, words.get(heading));
    }

    static <V extends Enum<V> & FactValue> V valueOf(Class<V> fact, String word) {
        return Stream.of(fact.getEnumConstants()).filter(value -> value.word().equals(word)).findFirst().orElseThrow();
    }

    GateFacts gate() {
        return new GateFacts(words.get("viewer_role"), words.get("viewer_service"), value(ViewerInvolvement.class, "viewer_involvement"),
                value(YesNo.class, "viewer_authorised"), value(YesNo.class, "viewer_conflict"), value(YesNo.class, "allow_listed"),
                value(Statutory.class, "statutory"), value(AccessMode.class, "access_mode"), value(Action.class, "action"),
                value(AgeBand.class, "child_age"), value(Competence.class, "competence"), value(Plan.class, "plan"),
                value(RecordProtection.class, "record_protection"), value(YesNo.class, "stay_consent"));
    }

    InvolvementFacts involvement() {
        return new InvolvementFacts(value(YesNo.class, "same_care_team"), value(Subject.class, "subject"), value(YesNo.class, "relevant"),
                words.get("service"), value(Sensitivity.class, "sensitivity"), value(YesNo.class, "practitioner_mark"),
                value(InvolvementStatus.class, "inv_status"), value(Consent.class, "consent"), value(ConsentGiver.class, "consent_giver"),
                value(ConsentScope.class, "consent_scope"), value(HolderDecision.class, "holder_decision"), value(Objection.class, "objection"),
                value(YesNo.class, "service_hidden"));
    }
}
