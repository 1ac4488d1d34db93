package org.patchwork.intake.control;

import java.util.List;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.RowFault;

/** A file cannot be read as rows; carries everything that keeps it from being read. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient List<RowFault> faults;

    Unreadable(List<RowFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    Unreadable(ImportFault fault, int line, String value) {
        this(List.of(new RowFault("", line, "", "", fault, value, "", null)));
    }

    List<RowFault> faults() {
        return faults;
    }
}
