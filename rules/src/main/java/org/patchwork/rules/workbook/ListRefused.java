package org.patchwork.rules.workbook;

import java.util.List;

import org.patchwork.rules.engine.Fault;

/** A workbook cannot be read as a list of rows; carries all that is wrong with it. */
public final class ListRefused extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    ListRefused(List<Fault> faults) {
        super(String.join(System.lineSeparator(), faults.stream().map(PolicyWorkbook::inOneLine).toList()));
        this.faults = List.copyOf(faults);
    }

    /** All faults, each with its sheet, row and cell, each empty or 0 where there is no finer place. */
    public List<Fault> faults() {
        return faults;
    }
}
