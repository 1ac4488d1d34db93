package org.patchwork.rules.workbook;

import java.io.IOException;
import java.io.InputStream;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;

/**
 * The officers' exchange form of a policy: a workbook (XLSX) with one sheet for each table and each file of scenarios. Writing and reading
 * back loses nothing but spaces at the ends of cells and the line ends of files; {@code PolicyTables.over} gives those back.
 */
public final class PolicyWorkbook {

    /** What the file should be named with. */
    public static final String ENDING = ".xlsx";
    /** As which it goes over the network. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PolicyWorkbook() {
    }

    /**
     * Writes a book, sound or not. The same book gives the same bytes.
     *
     * @throws PolicyRejected when a file of it cannot be read as a table at all, so that the workbook would lose something
     */
    public static byte[] write(PolicyBook book) throws PolicyRejected {
        return new WorkbookWriter(book).write();
    }

    /**
     * Reads a workbook. What its tables say is not looked at: that is for the checks of the policy, whose faults
     * {@link WorkbookPlaces} tells by sheet and cell.
     *
     * @param name of the file, as the officer has it
     * @throws PolicyRejected with all faults, each with the sheet's name as its table, the row as its line, and a cell such as B10 as its
     *     column, each empty where there is no finer place
     */
    public static PolicyBook read(byte[] bytes, String name) throws PolicyRejected {
        return new WorkbookReader().read(bytes, name);
    }

    /** Reads a workbook from a stream, no more of it than a workbook may be long; the stream stays open. */
    public static PolicyBook read(InputStream bytes, String name) throws IOException, PolicyRejected {
        return read(bytes.readNBytes(WorkbookLimits.FILE_BYTES + 1), name);
    }

    /** A fault of a workbook in one line, such as {@code '44-outcome-sensitive' cell C5: ...}. */
    public static String inOneLine(Fault fault) {
        if (fault.table().isEmpty()) {
            return fault.message();
        }
        String place = !fault.column().isEmpty() ? WorkbookWords.of("place.cell", fault.table(), fault.column())
                : fault.line() > 0 ? WorkbookWords.of("place.row", fault.table(), fault.line()) : WorkbookWords.of("place.sheet", fault.table());
        return place + ": " + fault.message();
    }

    /** The plain words for a heading, such as "Legal basis" for {@code legal_basis}; the heading itself where there are none. */
    public static String headingInWords(String heading) {
        return WorkbookWords.heading(heading);
    }
}
