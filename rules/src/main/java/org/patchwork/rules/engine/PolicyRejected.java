package org.patchwork.rules.engine;

import java.util.List;

/** The policy's files cannot be put in force; carries all that is wrong with all of them. */
public class PolicyRejected extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /** Of at least one fault. */
    public PolicyRejected(List<Fault> faults) {
        super(String.join(System.lineSeparator(), faults.stream().map(Fault::inOneLine).toList()));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of files and lines. */
    public List<Fault> faults() {
        return faults;
    }
}
