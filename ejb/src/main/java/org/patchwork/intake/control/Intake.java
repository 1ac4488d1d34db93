package org.patchwork.intake.control;

import java.util.List;

/** How one kind of rows is held against what is there, and carried out; both for a batch of rows in one transaction. */
interface Intake {

    /**
     * Says of each sound row what it changes, or what is wrong with it after all.
     *
     * @param asked by the manager who looks; otherwise the work goes on in the background and only what was found then counts
     */
    void match(Order order, List<ImportRow> rows, boolean asked);

    /** Carries out what the rows change, each once. */
    void write(Order order, List<ImportRow> rows);
}
