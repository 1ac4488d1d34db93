package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.patchwork.rules.fact.CaseEventKind;

/**
 * Reads the table that says who is told of what. What happens on a case must be there, each with whom it is told to and how soon they
 * are mailed unless they choose otherwise. A table of before there was such a choice is read as it is.
 */
final class EventReader {

    static final String PACE = "default";
    static final List<String> PACES = List.of("AT_ONCE", "DAILY", "WEEKLY", "OFF");
    static final String NOBODY = "-";

    /** What is told as something to do, to whom and at once; the table says so and cannot say otherwise. */
    static final Map<String, Set<String>> TO_DO = Map.of(
            "INVITED", Set.of("INVITED", "LEAD"),
            "CONSENT_ENDING", Set.of("HOLDER"),
            "HOLDER_DECISION_DUE", Set.of("HOLDER"),
            "GLASS_BROKEN", Set.of("LEAD", "HOLDER", "INFORMATION_GOVERNANCE"),
            "ACCESS_REVIEW_OVERDUE", Set.of("INFORMATION_GOVERNANCE", "MANAGER"));

    static final List<String> AUDIENCES = Stream.of(CaseEventKind.AUDIENCES.stream(), TO_DO.values().stream().flatMap(Set::stream), Stream.of(NOBODY))
            .flatMap(words -> words).distinct().sorted().toList();

    private final CsvSheet sheet;
    private final Cells cells;
    private final Faults faults;

    EventReader(PolicySheets sheets, Faults faults) {
        this.sheet = sheets.sheet(ReferenceKind.EVENTS);
        this.cells = new Cells(sheet, faults);
        this.faults = faults;
    }

    Map<String, Reference.Event> events() {
        Map<String, Reference.Event> events = new LinkedHashMap<>();
        boolean paced = sheet.column(PACE) >= 0;
        for (CsvSheet.Line line : sheet.lines()) {
            String code = cells.word(line, "event", known());
            Set<String> audiences = code == null ? null : audiences(line, code);
            String pace = paced ? cells.word(line, PACE, PACES) : PACES.get(0);
            Reference.Event event = new Reference.Event(code, cells.text(line, "name_en"), cells.text(line, "name_cy"),
                    audiences == null ? Set.of() : Set.copyOf(audiences), pace);
            if (code != null && events.putIfAbsent(code, event) != null) {
                cells.fault(line, "event", "code.twice", code);
            }
        }
        if (paced && !sheet.lines().isEmpty()) {
            Stream.of(CaseEventKind.values()).filter(kind -> !events.containsKey(kind.name()))
                    .forEach(kind -> faults.add(sheet.name(), 0, "event", "event.needed", kind.name()));
        }
        return Collections.unmodifiableMap(events);
    }

    private Set<String> audiences(CsvSheet.Line line, String code) {
        String written = cells.present(line, "audience");
        if (written == null || written.equals(NOBODY) && !TO_DO.containsKey(code)) {
            return Set.of();
        }
        Set<String> fixed = TO_DO.get(code);
        Set<String> audiences = cells.words(line, "audience", written, new TreeSet<>(fixed == null ? CaseEventKind.AUDIENCES : fixed));
        if (fixed != null && audiences != null && !audiences.equals(fixed)) {
            cells.fault(line, "audience", "event.fixed", code, String.join("|", new TreeSet<>(fixed)));
        }
        return audiences;
    }

    /** Who may be written of that event. */
    static List<String> audiencesOf(String code) {
        return Stream.concat(TO_DO.getOrDefault(code, CaseEventKind.AUDIENCES).stream(), TO_DO.containsKey(code) ? Stream.of() : Stream.of(NOBODY))
                .sorted().toList();
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(Stream.of(CaseEventKind.values()).map(Enum::name).toList());
        known.addAll(new TreeSet<>(TO_DO.keySet()));
        return known;
    }
}
