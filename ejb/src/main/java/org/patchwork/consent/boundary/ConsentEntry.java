package org.patchwork.consent.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was said once.
 *
 * @param extent    null unless given
 * @param giverName null when the relative was not named
 * @param named     agencies and roles that ONLY or EXCEPT names, in the reader's language
 * @param how       code; null for what was brought in from elsewhere
 * @param to        null for none
 * @param recorder  who wrote it down; null when it was brought in
 */
public record ConsentEntry(UUID id, String state, String extent, String giver, String giverName, String scope, List<String> named,
                           String how, String line, LocalDate from, LocalDate to, Instant recordedAt, String recorder) {

    public ConsentEntry {
        named = List.copyOf(named);
    }
}
