package org.patchwork.people.entity;

/** What a person is to another: Leanne is the MOTHER of Amina. The other side is worded by the page. */
public enum RelationshipKind {
    MOTHER, FATHER, PARENT, ADOPTIVE_PARENT, STEP_PARENT, SIBLING, HALF_SIBLING, GRANDPARENT, AUNT_OR_UNCLE, FOSTER_CARER,
    KINSHIP_CARER, GUARDIAN, OTHER_ADULT;

    /** @return whether it holds in both directions, so that one row speaks for both */
    public boolean mutual() {
        return this == SIBLING || this == HALF_SIBLING;
    }
}
