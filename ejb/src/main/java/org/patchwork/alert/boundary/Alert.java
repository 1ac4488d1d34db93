package org.patchwork.alert.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for its reader.
 *
 * @param kind  tells the words and the page
 * @param about what it is about, understood by that page alone
 * @param at    when it was told
 */
public record Alert(UUID id, AlertKind kind, UUID about, Instant at) {
}
