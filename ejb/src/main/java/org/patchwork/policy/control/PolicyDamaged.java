package org.patchwork.policy.control;

/** What is stored of a version is not what was approved. */
public class PolicyDamaged extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what the file, or the version as a whole */
    public PolicyDamaged(String what) {
        super("what is stored is not what was approved: " + what);
    }
}
