package org.patchwork.demonstration.control;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.audit.control.ChainedWriting;

/**
 * A look of the first town, of which each further town has its own: the same day, by its own people, at its own child.
 *
 * @param child     null for a search, and where there is no record
 * @param decisions texts, and ids of the first town
 */
record LookOnce(UUID id, LocalDateTime at, Looker by, UUID child, String action, String gate, String rule, List<Object> decisions) {

    /** How far towns are apart at most. */
    private static final int SECONDS_APART = 1_800;
    private static final int STEP = 797;
    static final int LAST_SECOND = 24 * 60 * 60 - 1 - SECONDS_APART;

    ChainedWriting.Look in(int town, ZoneId zone, String policyVersion) {
        String line = decisions.stream().map(piece -> piece instanceof UUID of ? TownIds.of(of, town).toString() : (String) piece)
                .collect(Collectors.joining());
        return new ChainedWriting.Look(TownIds.of(id, town), at.plusSeconds((long) town * STEP % SECONDS_APART).atZone(zone).toInstant(),
                by.accountIn(town), by.in(town), child == null ? null : TownIds.of(child, town), action, gate, rule, policyVersion, line);
    }
}
