package org.patchwork.rules.check;

import org.patchwork.rules.engine.Fault;

/** A file of cases, or one row of it, cannot be read; carries where, and what would be right. */
final class FaultyCases extends WrongUsage {

    private static final long serialVersionUID = 1L;
    private final transient Fault fault;
    private final boolean rowOnly;

    private FaultyCases(Fault fault, boolean rowOnly) {
        super(fault);
        this.fault = fault;
        this.rowOnly = rowOnly;
    }

    /** Of a file that cannot be read any further. */
    static FaultyCases file(String file, long line, String column, String key, Object... details) {
        return new FaultyCases(Words.fault(file, line, column, key, details), false);
    }

    /** Of one row; those after it can be read. */
    static FaultyCases row(String file, long line, String key, Object... details) {
        return new FaultyCases(Words.fault(file, line, "", key, details), true);
    }

    Fault fault() {
        return fault;
    }

    boolean rowOnly() {
        return rowOnly;
    }
}
