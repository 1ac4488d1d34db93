package org.patchwork.sharing.boundary;

import java.time.LocalDate;

/**
 * The last time a practitioner and a child were in contact.
 *
 * @param on         the day, in Europe/London
 * @param faceToFace whether they met on that day; a telephone or video call is no seeing
 * @param band       band code of the policy's recency table
 */
public record LastContact(LocalDate on, boolean faceToFace, String band) {
}
