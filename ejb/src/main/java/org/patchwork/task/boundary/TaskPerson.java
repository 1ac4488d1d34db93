package org.patchwork.task.boundary;

import java.util.UUID;

/**
 * Somebody on a task, as far as the reader's map shows them.
 *
 * @param practitionerId null with {@code name}
 * @param name           null for somebody whom the reader is not shown, or no longer
 * @param roleName       in the reader's language; null with {@code name}
 * @param me             whether that is the reader
 */
public record TaskPerson(UUID practitionerId, String name, String roleName, boolean me) {

    /** Somebody whom the reader is not shown. */
    public static final TaskPerson UNNAMED = new TaskPerson(null, null, null, false);
}
