package org.patchwork.people.boundary;

import java.util.UUID;

/**
 * A relative or carer as the map shows them.
 *
 * @param personId       opaque
 * @param relationship   what this person is to the child: a code of {@link Kin}: MOTHER, SIBLING, CHILD ...
 * @param parentalResponsibility recorded or verified
 * @param adult          18 or over, or of unknown age
 * @param householdId    null when no household is known
 * @param withChild      lives in the child's household today
 */
public record FamilyMember(UUID personId, String name, String relationship, boolean parentalResponsibility, boolean adult,
                           UUID householdId, boolean withChild) {
}
