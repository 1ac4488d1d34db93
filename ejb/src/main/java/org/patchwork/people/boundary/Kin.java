package org.patchwork.people.boundary;

import java.util.stream.Stream;
import org.patchwork.people.entity.RelationshipKind;

/**
 * What somebody is to somebody else, in words of either side: "Leanne is Amina's mother" and "Amina is Leanne's child" say one thing,
 * which is kept once.
 */
public enum Kin {
    MOTHER(RelationshipKind.MOTHER), FATHER(RelationshipKind.FATHER), PARENT(RelationshipKind.PARENT),
    ADOPTIVE_PARENT(RelationshipKind.ADOPTIVE_PARENT), STEP_PARENT(RelationshipKind.STEP_PARENT),
    GRANDPARENT(RelationshipKind.GRANDPARENT), AUNT_OR_UNCLE(RelationshipKind.AUNT_OR_UNCLE),
    FOSTER_CARER(RelationshipKind.FOSTER_CARER), KINSHIP_CARER(RelationshipKind.KINSHIP_CARER), GUARDIAN(RelationshipKind.GUARDIAN),
    OTHER_ADULT(RelationshipKind.OTHER_ADULT), SIBLING(RelationshipKind.SIBLING), HALF_SIBLING(RelationshipKind.HALF_SIBLING),
    CHILD(RelationshipKind.PARENT), ADOPTED_CHILD(RelationshipKind.ADOPTIVE_PARENT), STEP_CHILD(RelationshipKind.STEP_PARENT),
    GRANDCHILD(RelationshipKind.GRANDPARENT), NIECE_OR_NEPHEW(RelationshipKind.AUNT_OR_UNCLE),
    FOSTERED_CHILD(RelationshipKind.FOSTER_CARER), CHILD_IN_KINSHIP_CARE(RelationshipKind.KINSHIP_CARER), WARD(RelationshipKind.GUARDIAN),
    CHILD_KNOWN(RelationshipKind.OTHER_ADULT);

    private final RelationshipKind kept;

    Kin(RelationshipKind kept) {
        this.kept = kept;
    }

    /** @return the kind that is kept, of whoever is the elder; the person's own for brothers and sisters */
    public RelationshipKind kept() {
        return kept;
    }

    /** @return whether the word is said of the person whom the kept relationship is about: the mother, not her child */
    public boolean forward() {
        return kept.name().equals(name());
    }

    /** @return whether parental responsibility may come with it */
    public boolean mayHoldResponsibility() {
        return forward() && !kept.mutual();
    }

    /** @return what the other one is in return; a child's parent is a parent, whatever the child's is */
    public Kin inReturn() {
        return kept.mutual() ? this : of(kept, !forward());
    }

    /** @return the word for the person of a kept relationship, or for the other one */
    public static Kin of(RelationshipKind kind, boolean forward) {
        if (forward || kind.mutual()) {
            return valueOf(kind.name());
        }
        RelationshipKind parent = kind == RelationshipKind.MOTHER || kind == RelationshipKind.FATHER ? RelationshipKind.PARENT : kind;
        return Stream.of(values()).filter(kin -> kin.kept == parent && !kin.forward()).findFirst().orElseThrow();
    }
}
