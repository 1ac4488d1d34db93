package org.patchwork.sharing.boundary;

/** Why a holder is asked to decide; never by whom. */
public enum HoldGround {

    /** The child is in need, under a protection plan or looked after (Children Act 1989 s17, s47, s20 and s31). */
    PLAN,

    /** Somebody enquires or screens under a statutory power. */
    ENQUIRY,

    /** The child is under 13. */
    UNDER_13,

    /** An earlier decision has reached its review date and counts as none. */
    REVIEW,

    /** The sharing policy asks, for a reason that holds no longer. */
    POLICY
}
