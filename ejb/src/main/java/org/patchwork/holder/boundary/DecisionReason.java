package org.patchwork.holder.boundary;

/** Why a service discloses or withholds. The words are the portal's. */
public enum DecisionReason {

    SAFEGUARDING_ASSESSMENT(true, true),
    PART_OF_THE_PLAN(true, false),
    RISK_OF_SIGNIFICANT_HARM(true, false),
    CARE_MUST_FIT_TOGETHER(true, false),
    SHARING_WOULD_HARM(false, true),
    DANGER_FROM_ANOTHER_PERSON(false, true),
    CHILD_WOULD_STOP_COMING(false, true),
    NOTHING_NEEDED_OF_US(false, true);

    private final boolean forDisclosing;
    private final boolean forWithholding;

    DecisionReason(boolean forDisclosing, boolean forWithholding) {
        this.forDisclosing = forDisclosing;
        this.forWithholding = forWithholding;
    }

    /** Whether it can be the reason of such a decision. */
    public boolean fits(DecisionKind decision) {
        return decision.discloses() ? forDisclosing : forWithholding;
    }
}
