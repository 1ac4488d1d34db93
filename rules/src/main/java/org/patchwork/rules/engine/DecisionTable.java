package org.patchwork.rules.engine;

import java.util.List;

/** One decision table, read and found sound: its conditions' columns in the order of the file, and its rows. */
record DecisionTable(String name, Part part, List<FactColumn> columns, List<DecisionRow> rows) {
}
