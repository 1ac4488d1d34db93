package org.patchwork.rules.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files of a policy as sheets, told apart by their headings. */
final class PolicySheets {

    private static final Pattern FILE_NAME = Pattern.compile("\\d\\d-[a-z0-9]+(-[a-z0-9]+)*\\.csv");
    private final Faults faults;
    private final Map<ReferenceKind, CsvSheet> references = new EnumMap<>(ReferenceKind.class);
    private final Map<CsvSheet, Part> decisions = new LinkedHashMap<>();

    PolicySheets(List<PolicyFile> files, Faults faults) {
        this.faults = faults;
        if (files.size() > Limits.FILES) {
            faults.add("", 0, "", "folder.too-many-files", Limits.FILES);
            return;
        }
        files.forEach(this::read);
        listedTablesPresent(files.stream().map(PolicyFile::name).toList());
    }

    private void read(PolicyFile file) {
        if (!FILE_NAME.matcher(file.name()).matches()) {
            faults.add(file.name(), 0, "", "file.name");
            return;
        }
        new FileText(file, faults).read().flatMap(text -> new CsvSheetReader(file.name(), faults).read(text)).ifPresent(this::sort);
    }

    private void sort(CsvSheet sheet) {
        Optional<Part> part = Part.in(sheet.headings());
        Optional<ReferenceKind> kind = ReferenceKind.in(sheet.headings());
        if (part.isPresent()) {
            decisions.put(sheet, part.get());
        } else if (kind.isEmpty()) {
            List<String> keys = Stream.of(ReferenceKind.values()).map(ReferenceKind::key).toList();
            faults.add(sheet.name(), 1, "", "file.kind", sheet.headings().get(0),
                    String.join(", ", Stream.of(Part.values()).map(Part::resultHeading).toList()), String.join(", ", keys));
        } else if (headingsAre(sheet, kind.get()) && references.putIfAbsent(kind.get(), sheet) != null) {
            faults.add(sheet.name(), 1, kind.get().key(), "file.kind-twice", references.get(kind.get()).name());
        }
    }

    private boolean headingsAre(CsvSheet sheet, ReferenceKind kind) {
        List<String> right = kind.headings();
        int before = faults.count();
        right.stream().filter(heading -> !sheet.headings().contains(heading) && !kind.mayLack(heading))
                .forEach(heading -> faults.add(sheet.name(), 1, heading, "heading.missing", heading));
        sheet.headings().stream().filter(heading -> !right.contains(heading))
                .forEach(heading -> faults.add(sheet.name(), 1, heading, "heading.unknown", heading, String.join(", ", right)));
        return faults.count() == before;
    }

    private void listedTablesPresent(Collection<String> names) {
        for (ReferenceKind kind : ReferenceKind.values()) {
            if (!references.containsKey(kind) && !kind.optional()) {
                faults.add("", 0, "", "folder.kind-missing", String.join(",", kind.headings()));
            }
        }
        for (CsvSheet.Line line : lines(ReferenceKind.TABLES)) {
            String table = references.get(ReferenceKind.TABLES).cell(line, "table");
            if (!names.contains(table)) {
                faults.add(references.get(ReferenceKind.TABLES).name(), line.number(), "table", "folder.table-missing", table);
            }
        }
        for (Part part : Part.values()) {
            if (!decisions.containsValue(part)) {
                faults.add("", 0, "", "folder.part-missing", part.resultHeading());
            }
        }
    }

    /** The sheet of that kind; an empty one of that kind when the folder has none, which is a fault already told unless it may be without. */
    CsvSheet sheet(ReferenceKind kind) {
        return references.getOrDefault(kind, new CsvSheet("", kind.headings(), List.of()));
    }

    private List<CsvSheet.Line> lines(ReferenceKind kind) {
        return sheet(kind).lines();
    }

    /** Every sheet that could be told apart. */
    List<CsvSheet> inNameOrder() {
        return Stream.concat(references.values().stream(), decisions.keySet().stream())
                .sorted(Comparator.comparing(CsvSheet::name)).toList();
    }

    /** The decision tables in the order of their names, each with its part. */
    Map<CsvSheet, Part> decisions() {
        return decisions;
    }
}
