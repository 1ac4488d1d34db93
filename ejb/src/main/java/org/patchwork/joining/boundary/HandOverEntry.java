package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An offer to take work with a child over.
 *
 * @param childName as the reader's gate lets it be known; null when there is no such child for the reader, who can only decline then
 * @param whose     whose work it is
 * @param to        to whom it is offered; null when that is the reader
 * @param withLead  whether the lead is to go along
 * @param state     OFFERED, ACCEPTED, DECLINED, WITHDRAWN or LAPSED
 */
public record HandOverEntry(UUID id, UUID childId, String childName, String whose, String roleName, String to, boolean withLead,
                            LocalDate offered, LocalDate until, String state) {
}
