package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A newcomer who waits for a manager's word; says nothing of any child.
 *
 * @param roleName in the reader's language, as the newcomer says
 * @param team     in which whoever asks says they work
 * @param by       who asks, with their agency
 */
public record NewcomerEntry(UUID id, String name, String roleName, String email, String team, String by, String byAgency, LocalDate since) {
}
