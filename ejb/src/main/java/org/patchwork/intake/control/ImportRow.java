package org.patchwork.intake.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.RowChange;

/** One row on its way from the file into the records: what stands in it, what that means, what is wrong, what it changes. */
final class ImportRow {

    private final int line;
    private final List<String> cells;
    private final Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
    private final List<Wrong> wrong = new ArrayList<>();
    private RowChange.Kind change;
    private List<ImportColumn> columns = List.of();
    private UUID child;
    private UUID target;
    private UUID practitioner;
    private UUID team;
    private boolean absent;

    /** @param column null for the row as a whole */
    record Wrong(ImportColumn column, ImportFault fault, String value, String suggestion) {
    }

    ImportRow(int line, List<String> cells) {
        this.line = line;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    /** As in the file, in its order. */
    List<String> cells() {
        return cells;
    }

    /** In its normal form; null when the file leaves it open. */
    String value(ImportColumn column) {
        return values.get(column);
    }

    void put(ImportColumn column, String normal) {
        values.put(column, normal);
    }

    void wrong(ImportColumn column, ImportFault fault, String value) {
        wrong(column, fault, value, "");
    }

    void wrong(ImportColumn column, ImportFault fault, String value, String suggestion) {
        wrong.add(new Wrong(column, fault, value, suggestion));
        change = null;
    }

    boolean sound() {
        return wrong.isEmpty();
    }

    List<Wrong> faults() {
        return wrong;
    }

    /** What it changes in whom; the columns are those that differ. */
    void changes(RowChange.Kind kind, UUID whom, List<ImportColumn> differing) {
        change = kind;
        target = whom;
        columns = differing;
    }

    RowChange.Kind change() {
        return change;
    }

    boolean is(RowChange.Kind kind) {
        return change == kind;
    }

    List<ImportColumn> columns() {
        return columns;
    }

    UUID target() {
        return target;
    }

    UUID child() {
        return child;
    }

    void child(UUID matched) {
        child = matched;
    }

    UUID practitioner() {
        return practitioner;
    }

    void practitioner(UUID found) {
        practitioner = found;
    }

    UUID team() {
        return team;
    }

    void team(UUID found) {
        team = found;
    }

    /** Whether it stands for somebody who is not in a list of everybody. */
    boolean absent() {
        return absent;
    }

    /** Somebody who is not in the list, and so leaves. */
    static ImportRow ofAbsent(int line, UUID who, String name) {
        ImportRow row = new ImportRow(line, List.of(who.toString(), name));
        row.absent = true;
        row.changes(RowChange.Kind.ENDED, who, List.of());
        return row;
    }
}
