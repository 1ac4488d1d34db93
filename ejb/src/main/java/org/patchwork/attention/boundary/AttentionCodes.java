package org.patchwork.attention.boundary;

import java.util.List;

/** What can be said about attention: codes alone, so that nobody writes about the case. The words of each are the portal's. */
public final class AttentionCodes {

    /** Why somebody raises it. */
    public static final List<String> REASONS = List.of("WORRIED", "NOT_SEEN", "MISSED_APPOINTMENTS", "CHANGED_AT_HOME", "WHO_DOES_WHAT", "SUPPORT_ENDS");

    /** What is asked of the team. */
    public static final List<String> ASKS = List.of("CALL_ME", "TEAM_MEETING", "OWN_RECORDS");

    /** What somebody on the team answers. */
    public static final List<String> ANSWERS = List.of("WILL_CALL", "CAN_MEET", "LOOKED", "NOTHING_TO_ADD");

    /** How it ended. */
    public static final List<String> OUTCOMES = List.of("TALKED", "MET", "PASSED_ON", "NO_LONGER_NEEDED");

    private AttentionCodes() {
    }
}
