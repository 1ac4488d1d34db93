package org.patchwork.broker.control;

import java.util.UUID;
import org.patchwork.directory.boundary.OpeningHours;

/** An authority's duty desk, as the relay needs it. */
public record Desk(UUID id, String name, OpeningHours hours) {
}
