package org.patchwork.rules.proof;

import java.util.Set;

/** The words that the properties are about (sharing policy, sections 2 and 4): fixed here, whatever the officers' groups say. */
final class Words {

    static final String UNKNOWN = "UNKNOWN";
    static final Set<String> YES = Set.of("Y");
    static final Set<String> NO = Set.of("N");
    static final Set<String> SENSITIVE = Set.of("SENSITIVE_HEALTH", "SENSITIVE_SAFETY", "SENSITIVE_JUSTICE", "SENSITIVE_OTHER");
    static final Set<String> SAFETY = Set.of("SENSITIVE_SAFETY");
    static final Set<String> JUSTICE = Set.of("SENSITIVE_JUSTICE");
    static final Set<String> TEAM = Set.of("ACTIVE", "CORE_GROUP", "LEAD", "MANAGES_ACTIVE");
    static final Set<String> CORE = Set.of("CORE_GROUP", "LEAD");
    static final Set<String> HARM = Set.of("S47", "POLICE_PROTECTION");
    static final Set<String> BEFORE_ENQUIRY = Set.of("NONE", "MASH", "EDT");
    static final Set<String> GLASS = Set.of("BREAK_GLASS");
    static final Set<String> LIFE = Set.of("BREAK_GLASS_LIFE");
    static final Set<String> EMERGENCY = Set.of("BREAK_GLASS", "BREAK_GLASS_LIFE");
    static final Set<String> NORMAL = Set.of("NORMAL");
    static final Set<String> PARTNERS_PLAN = Set.of("CIN", "CP", "LAC");
    static final Set<String> CONSENTED = Set.of("FULL", "EXISTENCE");
    static final Set<String> CONSENT_FULL = Set.of("FULL");
    static final Set<String> CONSENT_EXISTENCE = Set.of("EXISTENCE");
    static final Set<String> WITHDRAWN = Set.of("WITHDRAWN");
    /** A consent that was given, whether or not it still counts. */
    static final Set<String> GIVEN = Set.of("FULL", "EXISTENCE", "EXPIRED", "INVALID_GIVER");
    /** Where no consent counts. */
    static final Set<String> NOT_CONSENTED = Set.of("NONE", "REFUSED", "WITHDRAWN", "EXPIRED", "INVALID_GIVER");
    static final Set<String> REACHES_VIEWER = Set.of("ALL", "INCLUDES_VIEWER");
    static final Set<String> DISCLOSED = Set.of("DISCLOSE_FULL", "DISCLOSE_EXISTENCE");
    static final Set<String> NOT_WITHHELD = Set.of("NONE", "DISCLOSE_FULL", "DISCLOSE_EXISTENCE");
    static final Set<String> WITHHELD = Set.of("WITHHOLD");
    static final Set<String> STANDARD = Set.of("STANDARD");
    static final Set<String> EXPORT = Set.of("EXPORT");
    static final Set<String> NO_CARE = Set.of("STATS", "ADMIN");
    static final Set<String> FAMILY_VIEW = Set.of("FAMILY_VIEW");
    static final Set<String> PROTECTED = Set.of("PROTECTED_PERSON");
    static final Set<String> CHILD = Set.of("CHILD");
    /** May break the glass, should the policy have no group of that name. */
    static final Set<String> EMERGENCY_ROLES = Set.of("EDT_SOCIAL_WORKER", "AE_CLINICIAN", "POLICE_OFFICER", "MASH_PRACTITIONER",
            "SOCIAL_WORKER", "DSL", "PARAMEDIC");

    private Words() {
    }
}
