package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyRejected;

/** Collects what is wrong with a workbook, each fault with its sheet and cell; of very many, the first are enough. */
final class WorkbookFaults {

    private static final int TOLD = 300;
    private final List<Fault> found = new ArrayList<>();
    private final String manner;
    private int more;

    WorkbookFaults() {
        this("");
    }

    /** Where there are words of that manner for a fault, they are used instead of the policy's. */
    WorkbookFaults(String manner) {
        this.manner = manner;
    }

    /** Of the file as a whole. */
    void file(String key, Object... details) {
        add(new Fault("", 0, "", WorkbookWords.inManner(manner, key, details)));
    }

    /** Of a sheet as a whole. */
    void sheet(String sheet, String key, Object... details) {
        add(new Fault(WorkbookWords.visible(sheet), 0, "", WorkbookWords.inManner(manner, key, details)));
    }

    /** Of a row, counted from 1. */
    void row(String sheet, int row, String key, Object... details) {
        add(new Fault(WorkbookWords.visible(sheet), row, "", WorkbookWords.inManner(manner, key, details)));
    }

    /** Of a cell; rows count from 1, columns from 0. */
    void cell(String sheet, int row, int column, String key, Object... details) {
        add(new Fault(WorkbookWords.visible(sheet), row, CellReference.convertNumToColString(column) + row, WorkbookWords.inManner(manner, key, details)));
    }

    private void add(Fault fault) {
        if (found.size() < TOLD) {
            found.add(fault);
        } else {
            more++;
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() throws PolicyRejected {
        if (!found.isEmpty()) {
            throw new PolicyRejected(all());
        }
    }

    /** All of them, with a word about those that were too many. */
    List<Fault> all() {
        if (more > 0) {
            found.add(new Fault("", 0, "", WorkbookWords.inManner(manner, "file.more", more)));
            more = 0;
        }
        return found;
    }
}
