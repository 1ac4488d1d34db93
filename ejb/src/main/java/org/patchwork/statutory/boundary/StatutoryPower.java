package org.patchwork.statutory.boundary;

import java.time.Duration;
import java.util.List;

/**
 * A statutory function by which somebody may look at a child's record.
 *
 * @param basis          MASH, EDT, S47 or POLICE_PROTECTION
 * @param longest        from the start, and again from the one extension
 * @param inAll          from the start, the extension included
 * @param workingMorning whether it ends at nine on the next working morning if that comes sooner
 * @param source         the statute or guidance that gives it
 * @param purposes       why it may begin, codes
 * @param extensions     why it may go on, codes
 */
public record StatutoryPower(String basis, Duration longest, Duration inAll, boolean workingMorning, String source,
                             List<String> purposes, List<String> extensions) {

    /** The lengths to choose from, in hours. */
    private static final List<Integer> LENGTHS = List.of(4, 12, 24, 48, 72, 96, 168, 336, 504);

    public StatutoryPower {
        purposes = List.copyOf(purposes);
        extensions = List.copyOf(extensions);
    }

    /** How long it may last, in hours; the last is the longest. */
    public List<Integer> lengths() {
        return LENGTHS.stream().filter(hours -> hours <= longest.toHours()).toList();
    }
}
