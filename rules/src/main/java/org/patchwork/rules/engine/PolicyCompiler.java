package org.patchwork.rules.engine;

/** Makes a {@link Policy} of the officers' files, or says all that is wrong with them. */
public final class PolicyCompiler {

    private PolicyCompiler() {
    }

    /**
     * Reads, checks and compiles all files. Safe for use by many threads; one compiles at a time.
     *
     * @throws PolicyRejected with all faults of all files; nothing is in force because of this call
     */
    public static Policy compile(PolicySource source) throws PolicyRejected {
        throw new UnsupportedOperationException();
    }

    /** Ends the threads that compiling left behind; call it when the application leaves the server. */
    public static void shutdown() {
        throw new UnsupportedOperationException();
    }
}
