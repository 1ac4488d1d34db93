package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For offering one's work with a child, or that of somebody whom one manages, to a colleague.
 *
 * @param childName as the gate lets the caller know it
 * @param who       whose work it is; null when it is the caller's own
 * @param roleName  in the caller's language
 * @param leads     whether the lead can go along
 * @param waiting   whether an offer stands already
 */
public record HandOverForm(UUID involvementId, UUID childId, String childName, String who, String roleName, LocalDate since, boolean leads,
                           boolean waiting) {
}
