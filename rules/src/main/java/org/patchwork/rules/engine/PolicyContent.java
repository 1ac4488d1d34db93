package org.patchwork.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that the officers' files say, read and found sound; not yet compiled. */
record PolicyContent(String version, Reference reference, Domains domains, Map<String, Set<String>> groups, List<DecisionTable> tables) {

    List<DecisionTable> tables(Part part) {
        return tables.stream().filter(table -> table.part() == part).toList();
    }
}
