package org.patchwork.sharing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchwork.audit.boundary.KeptAccess;

/**
 * One decision as an access record holds it; the other way round than {@link Ledger}.
 *
 * @param involvementId null for the gate
 */
record PastEntry(UUID involvementId, String ruleId, String outcome, String digest) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");
    private static final int PARTS = 4;

    /** The gate's first, when one was asked; empty for searches and for records that were not there. */
    static List<PastEntry> of(KeptAccess access) {
        List<PastEntry> entries = new ArrayList<>();
        String[] parts = access.decisions().split(";");
        if (!DIGEST.matcher(parts[0]).matches()) {
            return entries;
        }
        entries.add(new PastEntry(null, access.ruleId(), access.gate(), parts[0]));
        for (String part : parts) {
            String[] decision = part.split(":");
            if (decision.length == PARTS) {
                entries.add(new PastEntry(UUID.fromString(decision[0]), decision[1], decision[2], decision[3]));
            }
        }
        return entries;
    }
}
