package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
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

/** Turns a row of a file into facts: columns by name, in any order, an absent optional one with the policy's default. */
final class FactColumns {

    /** Without these columns a file is refused: no default would be safe. */
    private static final List<String> REQUIRED = List.of("viewer_role", "viewer_involvement", "plan", "record_protection", "sensitivity");
    /** The first value of each fact in section 2 of the sharing policy. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("viewer_service", "CHILDRENS_SOCIAL_CARE"),
            Map.entry("viewer_authorised", "Y"),
            Map.entry("viewer_conflict", "N"),
            Map.entry("allow_listed", "N"),
            Map.entry("statutory", "NONE"),
            Map.entry("access_mode", "NORMAL"),
            Map.entry("action", "VIEW"),
            Map.entry("child_age", "9"),
            Map.entry("competence", "NOT_COMPETENT"),
            Map.entry("stay_consent", "NA"),
            Map.entry("same_care_team", "N"),
            Map.entry("subject", "CHILD"),
            Map.entry("relevant", "Y"),
            Map.entry("service", "SCHOOL"),
            Map.entry("practitioner_mark", "N"),
            Map.entry("inv_status", "ACTIVE"),
            Map.entry("consent", "NONE"),
            Map.entry("consent_giver", "NA"),
            Map.entry("consent_scope", "ALL"),
            Map.entry("holder_decision", "NONE"),
            Map.entry("objection", "NONE"),
            Map.entry("service_hidden", "N"));

    private static final FactWords<AccessMode> ACCESS_MODE = new FactWords<>(AccessMode.class);
    private static final FactWords<Action> ACTION = new FactWords<>(Action.class);
    private static final FactWords<Competence> COMPETENCE = new FactWords<>(Competence.class);
    private static final FactWords<Consent> CONSENT = new FactWords<>(Consent.class);
    private static final FactWords<ConsentGiver> CONSENT_GIVER = new FactWords<>(ConsentGiver.class);
    private static final FactWords<ConsentScope> CONSENT_SCOPE = new FactWords<>(ConsentScope.class);
    private static final FactWords<HolderDecision> HOLDER_DECISION = new FactWords<>(HolderDecision.class);
    private static final FactWords<InvolvementStatus> INVOLVEMENT_STATUS = new FactWords<>(InvolvementStatus.class);
    private static final FactWords<Objection> OBJECTION = new FactWords<>(Objection.class);
    private static final FactWords<Plan> PLAN = new FactWords<>(Plan.class);
    private static final FactWords<RecordProtection> RECORD_PROTECTION = new FactWords<>(RecordProtection.class);
    private static final FactWords<Sensitivity> SENSITIVITY = new FactWords<>(Sensitivity.class);
    private static final FactWords<Statutory> STATUTORY = new FactWords<>(Statutory.class);
    private static final FactWords<Subject> SUBJECT = new FactWords<>(Subject.class);
    private static final FactWords<ViewerInvolvement> VIEWER_INVOLVEMENT = new FactWords<>(ViewerInvolvement.class);
    private static final FactWords<YesNo> YES_NO = new FactWords<>(YesNo.class);

    private final Map<String, Integer> places = new HashMap<>();

    /** Of the headings of a file. */
    FactColumns(String file, List<String> headings) throws FaultyCases {
        for (String name : headings) {
            if (isFact(name) && headings.indexOf(name) != headings.lastIndexOf(name)) {
                throw FaultyCases.file(file, 1, name, "file.column-twice", name);
            }
        }
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(headings);
        if (!missing.isEmpty()) {
            throw FaultyCases.file(file, 1, String.join(", ", missing), "file.column-missing", String.join(", ", missing));
        }
        headings.stream().filter(FactColumns::isFact).forEach(name -> places.put(name, headings.indexOf(name)));
    }

    /** Every heading that is a fact's. */
    static List<String> headings() {
        return Stream.concat(REQUIRED.stream(), DEFAULTS.keySet().stream()).sorted().toList();
    }

    /** By heading, the everyday word of each fact, as the tables write it; a fact that has none is left out. */
    static Map<String, String> usual() {
        Map<String, String> usual = new HashMap<>(DEFAULTS);
        usual.replaceAll((heading, word) -> heading.equals("child_age") ? FactWords.age(word).word() : word);
        usual.put("plan", "EARLY_HELP");
        usual.put("record_protection", "NONE");
        return usual;
    }

    private static boolean isFact(String name) {
        return REQUIRED.contains(name) || DEFAULTS.containsKey(name);
    }

    private String cell(CSVRecord row, String name) {
        Integer place = places.get(name);
        return place == null ? DEFAULTS.get(name) : row.get(place).strip();
    }

    private YesNo yesNo(CSVRecord row, String name) {
        YesNo value = YES_NO.of(cell(row, name));
        return value == YesNo.NA && !name.equals("stay_consent") ? YesNo.UNKNOWN : value;
    }

    GateFacts gate(CSVRecord row) {
        return new GateFacts(
                cell(row, "viewer_role"),
                cell(row, "viewer_service"),
                VIEWER_INVOLVEMENT.of(cell(row, "viewer_involvement")),
                yesNo(row, "viewer_authorised"),
                yesNo(row, "viewer_conflict"),
                yesNo(row, "allow_listed"),
                STATUTORY.of(cell(row, "statutory")),
                ACCESS_MODE.of(cell(row, "access_mode")),
                ACTION.of(cell(row, "action")),
                FactWords.age(cell(row, "child_age")),
                COMPETENCE.of(cell(row, "competence")),
                PLAN.of(cell(row, "plan")),
                RECORD_PROTECTION.of(cell(row, "record_protection")),
                yesNo(row, "stay_consent"));
    }

    InvolvementFacts involvement(CSVRecord row) {
        return new InvolvementFacts(
                yesNo(row, "same_care_team"),
                SUBJECT.of(cell(row, "subject")),
                yesNo(row, "relevant"),
                cell(row, "service"),
                SENSITIVITY.of(cell(row, "sensitivity")),
                yesNo(row, "practitioner_mark"),
                INVOLVEMENT_STATUS.of(cell(row, "inv_status")),
                CONSENT.of(cell(row, "consent")),
                CONSENT_GIVER.of(cell(row, "consent_giver")),
                CONSENT_SCOPE.of(cell(row, "consent_scope")),
                HOLDER_DECISION.of(cell(row, "holder_decision")),
                OBJECTION.of(cell(row, "objection")),
                yesNo(row, "service_hidden"));
    }
}
