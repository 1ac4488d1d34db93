package org.patchwork.protection.boundary;

/** Why protection is asked for, and why it may end. Codes only: a record's protection holds no case details. */
public final class ProtectionReason {

    private ProtectionReason() {
    }

    /** Why somebody asks. */
    public enum Asking {
        THREAT_FROM_RELATIVE, DOMESTIC_ABUSE, EXPLOITATION, WITNESS, ADOPTION_ORDER, STAFF_OR_COLLEAGUES_CHILD, PUBLIC_FIGURE, COURT_ORDER
    }

    /** Why somebody asks to end it. */
    public enum Ending {
        NO_LONGER_NEEDED, ASKED_IN_ERROR, ORDER_ENDED, REPLACED
    }

    /** Why a practitioner is named on a record. */
    public enum Naming {
        CASE_RESPONSIBILITY, SUPERVISION, POST_ADOPTION_SUPPORT, COURT_PROCEEDINGS, CHILD_DEATH_REVIEW
    }
}
