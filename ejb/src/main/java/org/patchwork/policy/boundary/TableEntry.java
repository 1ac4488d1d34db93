package org.patchwork.policy.boundary;

/**
 * One table of a version.
 *
 * @param name     of its file, such as {@code 44-outcome-sensitive.csv} or {@code scenarios/gate.csv}
 * @param question what it asks, in the officers' words; empty when the list of tables does not say
 * @param rows     below the headings
 * @param whole    false when the file cannot be read to its end; then it cannot be edited here
 */
public record TableEntry(String name, Group group, String question, int rows, boolean whole) {

    /** What a table is for. */
    public enum Group { GATE, FAMILY, OUTCOME, OBLIGATION, REFERENCE, SCENARIOS, UNKNOWN }
}
