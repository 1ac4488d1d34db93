package org.patchwork.task.boundary;

/** A title to choose, from the policy's table of tasks; {@code name} in the reader's language. */
public record TaskTitle(String code, String name) {
}
