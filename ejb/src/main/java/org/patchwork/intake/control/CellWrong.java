package org.patchwork.intake.control;

import org.patchwork.intake.boundary.ImportFault;

/** A cell does not mean anything that its column can take. */
final class CellWrong extends Exception {

    private static final long serialVersionUID = 1L;
    private final ImportFault fault;
    private final String suggestion;

    CellWrong(ImportFault fault) {
        this(fault, "");
    }

    CellWrong(ImportFault fault, String suggestion) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.suggestion = suggestion;
    }

    ImportFault fault() {
        return fault;
    }

    String suggestion() {
        return suggestion;
    }
}
