package org.patchwork.protection.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What a manager sees who sets a conflict.
 *
 * @param people the manager's own, by name
 */
public record ConflictForm(UUID childId, String childName, List<Person> people) implements Serializable {

    public ConflictForm {
        people = List.copyOf(people);
    }

    /** One of the manager's people. */
    public record Person(UUID practitionerId, String name) implements Serializable {
    }
}
