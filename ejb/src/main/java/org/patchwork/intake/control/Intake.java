package org.patchwork.intake.control;

import java.util.List;
import org.patchwork.access.boundary.Viewer;

/** How one kind of rows is held against what is there, and carried out; both for a batch of rows in one transaction. */
interface Intake {

    /**
     * Says of each sound row what it changes, or what is wrong with it after all.
     *
     * @param asking the manager for whom the gate is asked; null when it was asked before and only what was found then counts
     */
    void match(Order order, List<ImportRow> rows, Viewer asking);

    /** Carries out what the rows change, each once. */
    void write(Order order, List<ImportRow> rows);
}
