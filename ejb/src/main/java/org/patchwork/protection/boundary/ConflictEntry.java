package org.patchwork.protection.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A conflict that stands.
 *
 * @param childName null on officers' lists, which name no child
 * @param setBy     the name of who set it; null for those kept before that was
 */
public record ConflictEntry(UUID id, UUID childId, String childName, String practitionerName, ConflictKind kind, LocalDate declaredOn,
                            LocalDate lastDay, String setBy) implements Serializable {
}
