package org.patchwork.policy.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.patchwork.policy.boundary.PolicyRefused;

/** What the clock on the wall says, as a moment. */
public final class LondonTime {

    /** Where officers' clocks hang. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonTime() {
    }

    /** @throws PolicyRefused for an hour that the clocks skip in spring, or that comes twice in autumn */
    public static Instant momentOf(LocalDateTime wall) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(wall);
        if (offsets.size() != 1) {
            throw new PolicyRefused(offsets.isEmpty() ? PolicyRefused.Cause.TIME_DOES_NOT_EXIST : PolicyRefused.Cause.TIME_COMES_TWICE);
        }
        return wall.toInstant(offsets.get(0));
    }
}
