package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/** An invitation as whoever is asked knows it before accepting: who asks, and not whom it is about. */
public record ReceivedInvitation(UUID id, String by, String roleName, String agency, LocalDate made, LocalDate until) {
}
