package org.patchwork.intake.boundary;

import java.util.List;

/**
 * What one row changes.
 *
 * @param line    row as a spreadsheet numbers it; 0 for somebody who is not in the list of everybody
 * @param who     as the file names it
 * @param change  NEW, CHANGED or ENDED
 * @param columns headings of what changes; empty unless CHANGED
 */
public record RowChange(int line, String who, Kind change, List<String> columns) {

    /** What becomes of the row. */
    public enum Kind { NEW, CHANGED, UNCHANGED, ENDED }
}
