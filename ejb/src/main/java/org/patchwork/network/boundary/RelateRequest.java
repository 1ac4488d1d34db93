package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.people.boundary.Kin;

/**
 * "Leanne Khan is the mother of Amina", or the same from the other side.
 *
 * @param id      made once for each form
 * @param child   in whose record it is written
 * @param who     somebody of the family, or a child of the viewer's own; null for somebody new
 * @param given   of somebody new, 1 to 80 characters; passed over otherwise
 * @param family  the same
 * @param born    of somebody new: the date of birth, or the day on which a child is expected; null when unknown
 * @param kin     what {@code who} is to {@code other}
 * @param other   somebody of the family
 * @param since   first day, today at the latest; null when unknown or since birth
 */
public record RelateRequest(UUID id, UUID child, UUID who, String given, String family, LocalDate born, Kin kin, UUID other,
                            LocalDate since) {
}
