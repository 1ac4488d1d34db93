package org.patchwork.web.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.RowForm;

/**
 * Somebody else changed the draft while a row was being written.
 *
 * @param cells where the row that is there now differs from the one being written; empty when it is gone or was not touched
 */
public record Conflict(String who, Instant when, List<Cell> cells) {

    static Conflict between(DraftChanged changed, List<CellField> mine, RowForm theirs) {
        List<Cell> differing = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            Cell cell = new Cell(mine.get(i).getHeading(), mine.get(i).getText(), theirs.fields().get(i).text());
            if (!cell.mine().equals(cell.theirs())) {
                differing.add(cell);
            }
        }
        return new Conflict(changed.who(), changed.when(), differing);
    }

    /** One cell, as the one who writes has it and as it stands now. */
    public record Cell(String heading, String mine, String theirs) {
    }
}
