package org.patchwork.consent.boundary;

import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.OwnRecord.Agency;

/** What the page to write a statement down offers to choose from. */
public record ConsentForm(String childName, ServiceConsents service, List<Speaker> relatives, List<Agency> agencies, List<Role> roles) {

    public ConsentForm {
        relatives = List.copyOf(relatives);
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
    }

    /**
     * A relative who may have spoken.
     *
     * @param relationship to the child: MOTHER, FATHER ...
     */
    public record Speaker(UUID id, String name, String relationship, boolean parentalResponsibility) {
    }

    /** A role of the policy's table, by name. */
    public record Role(String code, String name) {
    }
}
