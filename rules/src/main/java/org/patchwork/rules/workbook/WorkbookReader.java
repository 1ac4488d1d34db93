package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchwork.rules.engine.Limits;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTables;

/** Reads a workbook as a book, or says all that is wrong with it as a workbook; what its tables say is for the tables' own reader. */
final class WorkbookReader {

    private final WorkbookFaults faults = new WorkbookFaults();
    private Archive archive;
    private Contents contents;
    private SharedStrings strings = SharedStrings.none();
    private NumberFormats formats = NumberFormats.none();

    PolicyBook read(byte[] bytes, String name) throws PolicyRejected {
        List<PolicyFile> files = new ArrayList<>();
        try {
            FileKind.check(bytes);
            archive = Archive.of(bytes);
            FileKind.check(archive, name);
            contents = new Contents(archive, faults);
            if (contents.parts() != null) {
                files.addAll(files());
            }
        } catch (Unusable file) {
            faults.file(file.key(), file.details());
        }
        faults.throwIfAny();
        return PolicyBook.of(files);
    }

    private List<PolicyFile> files() throws Unusable {
        Optional<String> shared = contents.parts().only("/sharedStrings");
        Optional<String> styles = contents.parts().only("/styles");
        if (shared.isPresent()) {
            strings = SharedStrings.in(shared.get(), archive.get(shared.get()));
        }
        if (styles.isPresent()) {
            formats = NumberFormats.in(styles.get(), archive.get(styles.get()));
        }
        if (!contents.sheets().containsKey(Layout.STRUCTURE)) {
            throw new Unusable("file.not-ours", Layout.STRUCTURE);
        }
        Structure structure = Structure.in(text(Layout.STRUCTURE, true).orElseThrow(() -> new Unusable("file.not-ours", Layout.STRUCTURE)));
        Map<String, SheetText> texts = texts(structure);
        return structure.tables().stream().filter(table -> texts.containsKey(table.sheet()))
                .map(table -> file(table, texts.get(table.sheet()))).toList();
    }

    private Map<String, SheetText> texts(Structure structure) {
        Map<String, SheetText> texts = new LinkedHashMap<>();
        Set<String> expected = new HashSet<>(structure.tables().stream().map(Structure.Table::sheet).toList());
        expected.stream().filter(sheet -> !contents.sheets().containsKey(sheet)).sorted().forEach(sheet -> faults.sheet(sheet, "sheet.missing"));
        for (String sheet : contents.sheets().keySet()) {
            boolean ours = SheetNames.ours().contains(sheet);
            if (sheet.equals(Layout.STRUCTURE)) {
                continue;
            }
            if (!ours && !expected.contains(sheet)) {
                faults.sheet(sheet, "sheet.extra");
            }
            if (contents.hidden(sheet)) {
                faults.sheet(sheet, "sheet.hidden");
            }
            text(sheet, expected.contains(sheet)).ifPresent(text -> texts.put(sheet, text));
        }
        return texts;
    }

    private Optional<SheetText> text(String sheet, boolean policy) {
        String part = contents.sheets().get(sheet);
        try {
            return Optional.of(new SheetReader(sheet, policy ? SheetForm.TABLE : SheetForm.BESIDE, strings, formats, faults).read(part, archive.get(part)));
        } catch (Unusable unusable) {
            faults.sheet(sheet, unusable.key().equals("file.damaged") ? "sheet.damaged" : unusable.key(), unusable.details());
            return Optional.empty();
        }
    }

    private PolicyFile file(Structure.Table table, SheetText text) {
        int columns = table.headings().size();
        headings(table, Layout.TECHNICAL_ROW, table.headings(), text);
        headings(table, Layout.HEADING_ROW, table.words(), text);
        List<List<String>> rows = new ArrayList<>();
        for (int row = Layout.FIRST_ROW; row <= text.lastRow(); row++) {
            for (int column = columns; column < text.columns(row); column++) {
                if (!text.at(row, column).isEmpty()) {
                    faults.cell(table.sheet(), row, column, "cell.outside", columns, text.at(row, column));
                }
            }
            rows.add(text.cells(row, columns));
        }
        if (rows.size() > Limits.ROWS) {
            faults.sheet(table.sheet(), "sheet.rows", Layout.FIRST_ROW + Limits.ROWS - 1);
        }
        return PolicyTables.file(table.file(), table.headings(), rows);
    }

    private void headings(Structure.Table table, int row, List<String> right, SheetText text) {
        for (int column = 0; column < Math.max(right.size(), text.columns(row)); column++) {
            String here = text.at(row, column);
            String heading = column < right.size() ? right.get(column) : "";
            if (!here.equals(heading)) {
                faults.cell(table.sheet(), row, column, "cell.heading", heading, here);
            }
        }
    }
}
