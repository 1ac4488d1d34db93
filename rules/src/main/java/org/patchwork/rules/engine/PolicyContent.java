package org.patchwork.rules.engine;

import java.util.List;

/** All that the officers' files say, read and found sound; not yet compiled. */
record PolicyContent(String version, Reference reference, Domains domains, List<DecisionTable> tables) {

    List<DecisionTable> tables(Part part) {
        return tables.stream().filter(table -> table.part() == part).toList();
    }
}
