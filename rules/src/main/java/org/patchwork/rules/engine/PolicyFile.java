package org.patchwork.rules.engine;

import java.util.Arrays;

/** One file of a policy: its name without folder, and its bytes as they were found. */
public final class PolicyFile {

    /** Longer than any file of a real policy, in bytes; a longer one is refused. */
    public static final int MOST_BYTES = Limits.FILE_BYTES;

    private final String name;
    private final byte[] content;

    /** Keeps its own copy of the bytes. */
    public PolicyFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** Such as {@code 44-outcome-sensitive.csv}. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }
}
