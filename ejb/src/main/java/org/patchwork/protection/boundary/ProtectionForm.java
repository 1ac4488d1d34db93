package org.patchwork.protection.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What somebody in a child's team sees who asks for protection: the child, and colleagues to name. Says nothing of what others asked.
 *
 * @param mayAsk     whether the viewer works with the child itself
 * @param colleagues those on the viewer's own map in full, by name
 */
public record ProtectionForm(UUID childId, String childName, boolean mayAsk, List<Colleague> colleagues) implements Serializable {

    public ProtectionForm {
        colleagues = List.copyOf(colleagues);
    }

    /** Somebody who may be named on the record. */
    public record Colleague(UUID practitionerId, String name, String roleName, String organisationName) implements Serializable {
    }
}
