package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the headings of a decision table: those that every one of its part has, and facts that its part may ask for. */
final class DecisionHeadings {

    /** Optional in part A: whether a stub carries the broker's card. */
    static final String BROKER_CARD = "broker_card";
    static final String RULE_ID = "rule_id";
    static final String REASON_CODE = "reason_code";
    static final String LEGAL_BASIS = "legal_basis";
    private static final List<String> PROVENANCE = List.of("source", "owner", "agreed");
    private final CsvSheet sheet;
    private final Part part;
    private final Faults faults;

    DecisionHeadings(CsvSheet sheet, Part part, Faults faults) {
        this.sheet = sheet;
        this.part = part;
        this.faults = faults;
    }

    private List<String> fixed() {
        List<String> fixed = new ArrayList<>(PROVENANCE);
        fixed.add(part.resultHeading());
        if (part != Part.OBLIGATION) {
            fixed.addAll(List.of(RULE_ID, REASON_CODE, LEGAL_BASIS));
        }
        return fixed;
    }

    /** The facts that the conditions are about, in order; empty, with faults, when the headings are not right. */
    Optional<List<FactColumn>> conditions() {
        int before = faults.count();
        List<String> others = new ArrayList<>(sheet.headings());
        for (String heading : fixed()) {
            if (!others.remove(heading)) {
                faults.add(sheet.name(), 1, heading, "heading.missing", heading);
            }
        }
        if (part == Part.GATE) {
            others.remove(BROKER_CARD);
        }
        List<FactColumn> columns = others.stream().map(this::fact).flatMap(Optional::stream).toList();
        if (others.isEmpty()) {
            faults.add(sheet.name(), 1, "", "heading.no-condition");
        }
        return faults.count() == before ? Optional.of(columns) : Optional.empty();
    }

    private Optional<FactColumn> fact(String heading) {
        Optional<FactColumn> column = FactColumn.of(heading);
        List<String> allowed = Stream.of(FactColumn.values()).filter(c -> part.mayAsk(c.stage())).map(FactColumn::heading).toList();
        if (column.isPresent() && !allowed.contains(heading)) {
            faults.add(sheet.name(), 1, heading, part == Part.GATE ? "heading.gate-asks" : "heading.too-early", heading);
        } else if (column.isEmpty()) {
            List<String> known = new ArrayList<>(allowed);
            known.addAll(fixed());
            String meant = Spelling.nearest(heading, known).orElse(null);
            if (meant == null) {
                faults.add(sheet.name(), 1, heading, "heading.unknown", heading, String.join(", ", known));
            } else {
                faults.add(sheet.name(), 1, heading, "heading.meant", heading, meant);
            }
        }
        return column;
    }
}
