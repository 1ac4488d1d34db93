package org.patchwork.policy.boundary;

import java.io.Serializable;

/** One fault of a table; line and column are null when the whole table or policy is meant. */
public record PolicyFault(String table, Integer line, String column, String message) implements Serializable {
}
