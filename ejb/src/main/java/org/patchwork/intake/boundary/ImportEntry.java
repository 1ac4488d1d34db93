package org.patchwork.intake.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * One import, as its pages show it.
 *
 * @param checked     whether all of it has been checked; until then, nothing is told but how far that is
 * @param wholeList   whoever is not in the file has left
 * @param rows        of the file, without headings and blank rows
 * @param faulty      of them, rows that are not taken over
 * @param fresh       how many are new; 0, as the next two, in a list of imports
 * @param changed     how many change
 * @param unchanged   how many are there already as the file has them
 * @param ending      how many leave or end
 * @param endingOf    of how many
 * @param done        lines that are done
 * @param lines       lines there are
 * @param startedBy   name of the manager who brought the file
 * @param mine        whether that is the caller
 * @param confirmedBy name of the other manager who agreed; null when none did
 * @param endedAt     null while it goes on
 */
public record ImportEntry(UUID id, ImportKind kind, boolean checked, boolean wholeList, String fileName, ImportState state, int rows, int faulty, int fresh,
                          int changed, int unchanged, int ending, int endingOf, int done, int lines, boolean needsSecond, String startedBy,
                          boolean mine, String confirmedBy, Instant uploadedAt, Instant endedAt) {

    /** How far the work is, in hundredths. */
    public int percent() {
        return lines == 0 ? 100 : (int) (100L * done / lines);
    }

    /** Whether it would change nothing at all. */
    public boolean changesNothing() {
        return fresh + changed + ending == 0;
    }
}
