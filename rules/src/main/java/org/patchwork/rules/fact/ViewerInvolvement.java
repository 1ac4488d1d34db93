package org.patchwork.rules.fact;

/** How the viewer is involved with the child whose record is asked for. The constants are the words of the policy (sharing policy, section 2). */
public enum ViewerInvolvement implements FactValue {

    /** Works with the child now. */
    ACTIVE,
    /** Named in the plan. */
    CORE_GROUP,
    /** Lead professional. */
    LEAD,
    /** Manages somebody who works with the child now. */
    MANAGES_ACTIVE,
    /** Works with, or is, a member of the family, not with the child. */
    FAMILY_ONLY,
    /** Invited, not yet accepted. */
    INVITED,
    /** Worked with the child once. */
    CLOSED,
    /** Not involved. */
    NONE,
    /** Could not be built. */
    UNKNOWN
}
