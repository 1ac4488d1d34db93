package org.patchwork.joining.boundary;

import java.util.UUID;

/** A team in which a newcomer may work, at an agency with a manager who can vet. */
public record TeamChoice(UUID id, String team, String service, String agency) {
}
