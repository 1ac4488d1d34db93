package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook (XLSX) with one sheet of rows under one row of headings, as agencies' own systems write it. What could act, come from elsewhere
 * or be there unseen is refused as in the policy's workbook; but a date or a whole number in a cell counts as what was typed.
 */
public final class ListWorkbook {

    private static final String MANNER = "list";
    private final WorkbookFaults faults = new WorkbookFaults(MANNER);

    private ListWorkbook() {
    }

    /**
     * One sheet.
     *
     * @param rows from the first row of the sheet on, blank ones included; each as long as its last cell that says something
     */
    public record Sheet(String name, List<List<String>> rows) {
    }

    /**
     * Reads the only sheet of a workbook.
     *
     * @param name of the file, as its owner has it
     * @throws ListRefused with all that is wrong with it
     */
    public static Sheet read(byte[] bytes, String name) throws ListRefused {
        ListWorkbook workbook = new ListWorkbook();
        Optional<Sheet> sheet = Optional.empty();
        try {
            sheet = workbook.sheet(bytes, name);
        } catch (Unusable file) {
            workbook.faults.file(file.key(), file.details());
        }
        if (!workbook.faults.none()) {
            throw new ListRefused(workbook.faults.all());
        }
        return sheet.orElseThrow();
    }

    private Optional<Sheet> sheet(byte[] bytes, String name) throws Unusable {
        FileKind.check(bytes);
        Archive archive = Archive.of(bytes);
        FileKind.check(archive, name);
        Contents contents = new Contents(archive, faults);
        if (contents.parts() == null) {
            return Optional.empty();
        }
        if (contents.countsDaysFrom1904()) {
            throw new Unusable("list.file.1904");
        }
        if (contents.sheets().size() != 1) {
            throw new Unusable("list.file.one-sheet", contents.sheets().size());
        }
        Map.Entry<String, String> only = contents.sheets().entrySet().iterator().next();
        if (contents.hidden(only.getKey())) {
            faults.sheet(only.getKey(), "sheet.hidden");
        }
        SheetText text = new SheetReader(only.getKey(), SheetForm.LIST, strings(archive, contents), formats(archive, contents), faults)
                .read(only.getValue(), archive.get(only.getValue()));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; row <= text.lastRow(); row++) {
            rows.add(text.cells(row, text.columns(row)));
        }
        return Optional.of(new Sheet(only.getKey(), rows));
    }

    private static SharedStrings strings(Archive archive, Contents contents) throws Unusable {
        Optional<String> part = contents.parts().only("/sharedStrings");
        return part.isPresent() ? SharedStrings.in(part.get(), archive.get(part.get())) : SharedStrings.none();
    }

    private static NumberFormats formats(Archive archive, Contents contents) throws Unusable {
        Optional<String> part = contents.parts().only("/styles");
        return part.isPresent() ? NumberFormats.in(part.get(), archive.get(part.get())) : NumberFormats.none();
    }

    /** A workbook of one sheet whose cells are all text, so that no spreadsheet makes dates or numbers of them; the same list gives the same bytes. */
    public static byte[] write(String sheet, List<String> headings, List<List<String>> rows) {
        return new ListWriter(sheet).write(headings, rows);
    }
}
