package org.patchwork.sharing.boundary;

import java.util.List;
import org.patchwork.people.boundary.FamilyMember;

/**
 * A child's record as the gate gives it, with the family as far as the viewer may know of it.
 *
 * @param family empty unless the gate is open
 */
public record SharedFamily(SharedRecord record, List<FamilyMember> family) {

    public SharedFamily {
        family = List.copyOf(family);
    }
}
