package org.patchwork.rules.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.FactValue;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/** Every heading that a condition may have, and the closed list of its words where Java knows it. */
enum FactColumn {

    VIEWER_ROLE(Stage.RECORD),
    VIEWER_SERVICE(Stage.RECORD),
    VIEWER_INVOLVEMENT(Stage.RECORD, ViewerInvolvement.values()),
    VIEWER_AUTHORISED(Stage.RECORD, YesNo.values()),
    VIEWER_CONFLICT(Stage.RECORD, YesNo.values()),
    ALLOW_LISTED(Stage.RECORD, YesNo.values()),
    STATUTORY(Stage.RECORD, Statutory.values()),
    ACCESS_MODE(Stage.RECORD, AccessMode.values()),
    ACTION(Stage.RECORD, Action.values()),
    CHILD_AGE(Stage.RECORD, AgeBand.values()),
    COMPETENCE(Stage.RECORD, Competence.values()),
    PLAN(Stage.RECORD, Plan.values()),
    RECORD_PROTECTION(Stage.RECORD, RecordProtection.values()),
    STAY_CONSENT(Stage.RECORD, YesNo.values()),
    SAME_CARE_TEAM(Stage.INVOLVEMENT, YesNo.values()),
    SUBJECT(Stage.INVOLVEMENT, Subject.values()),
    RELEVANT(Stage.INVOLVEMENT, YesNo.values()),
    SERVICE(Stage.INVOLVEMENT),
    SENSITIVITY(Stage.INVOLVEMENT, Sensitivity.values()),
    PRACTITIONER_MARK(Stage.INVOLVEMENT, YesNo.values()),
    INV_STATUS(Stage.INVOLVEMENT, InvolvementStatus.values()),
    CONSENT(Stage.INVOLVEMENT, Consent.values()),
    CONSENT_GIVER(Stage.INVOLVEMENT, ConsentGiver.values()),
    CONSENT_SCOPE(Stage.INVOLVEMENT, ConsentScope.values()),
    HOLDER_DECISION(Stage.INVOLVEMENT, HolderDecision.values()),
    OBJECTION(Stage.INVOLVEMENT, Objection.values()),
    SERVICE_HIDDEN(Stage.INVOLVEMENT, YesNo.values()),
    DECIDED_GATE(Stage.DECIDED, Gate.values()),
    DECIDED_OUTCOME(Stage.DECIDED, Outcome.values()),
    DECIDED_RULE(Stage.DECIDED);

    /** When a fact is known: before any involvement, with each involvement, or once the decision is taken. */
    enum Stage { RECORD, INVOLVEMENT, DECIDED }

    /** The word of a fact that is not there at all, such as an involvement's when only the gate is asked; no condition but ANY takes it. */
    static final String ABSENT = "-";

    private final Stage stage;
    private final List<String> words;

    FactColumn(Stage stage, Enum<?>... values) {
        this.stage = stage;
        this.words = Stream.of(values).map(FactColumn::word).toList();
    }

    private static String word(Enum<?> value) {
        return value instanceof FactValue fact ? fact.word() : value.name();
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the fact in the generated rules. */
    String property() {
        String[] parts = heading().split("_");
        return parts[0] + Arrays.stream(parts).skip(1)
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1)).reduce("", String::concat);
    }

    Stage stage() {
        return stage;
    }

    /** The words in the order of the enum; empty for codes, which the policy's own tables list. */
    List<String> words() {
        return words;
    }

    /** The words that an officer may write: a yes-or-no fact has no NA, save the one whose policy word it is. */
    List<String> officersWords() {
        if (!words.equals(YES_NO_WORDS)) {
            return words;
        }
        return words.stream().filter(word -> !word.equals(this == STAY_CONSENT ? "N" : "NA")).toList();
    }

    private static final List<String> YES_NO_WORDS = Stream.of(YesNo.values()).map(FactColumn::word).toList();

    static Optional<FactColumn> of(String heading) {
        return Stream.of(values()).filter(column -> column.heading().equals(heading)).findFirst();
    }
}
