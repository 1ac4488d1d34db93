package org.patchwork.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.RowFault;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.workbook.ListRefused;
import org.patchwork.rules.workbook.ListWorkbook;

/**
 * A file as rows, whatever it was written with.
 *
 * @param sheet name of the sheet; empty for CSV
 * @param rows  from the first row on; cells at the end may be missing
 */
record ListFile(String sheet, List<List<String>> rows) {

    /** The longest file that is looked at, in bytes. */
    static final int LONGEST = 32 << 20;
    /** Rows under the headings; a workbook may have fewer. */
    static final int MOST_ROWS = 150_000;

    /** Reads a workbook where the file is one by its beginning or its name, otherwise CSV. */
    static ListFile read(byte[] bytes, String name) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(ImportFault.EMPTY_FILE, 0, name);
        }
        if (bytes.length > LONGEST) {
            throw new Unreadable(ImportFault.TOO_LONG_FILE, 0, Integer.toString(LONGEST >> 20));
        }
        ListFile file = workbook(bytes, name) ? ofWorkbook(bytes, name) : new ListFile("", CsvRows.of(bytes));
        if (file.rows().size() - 1 > MOST_ROWS) {
            throw new Unreadable(ImportFault.TOO_MANY_ROWS, 0, Integer.toString(MOST_ROWS));
        }
        return file;
    }

    private static boolean workbook(byte[] bytes, String name) {
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean compound = (bytes[0] & 0xFF) == 0xD0 && bytes.length > 1 && (bytes[1] & 0xFF) == 0xCF;
        return packed || compound || name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|xlsb|ods)");
    }

    private static ListFile ofWorkbook(byte[] bytes, String name) throws Unreadable {
        try {
            ListWorkbook.Sheet sheet = ListWorkbook.read(bytes, name);
            return new ListFile(sheet.name(), sheet.rows());
        } catch (ListRefused refused) {
            List<RowFault> faults = new ArrayList<>();
            for (Fault fault : refused.faults()) {
                faults.add(new RowFault(fault.table(), fault.line(), fault.column(), "", ImportFault.UNREADABLE_WORKBOOK, "", "", fault.message()));
            }
            throw new Unreadable(faults);
        }
    }
}
