package org.patchwork.intake.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.patchwork.intake.boundary.ImportFault;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with a byte order mark or without. Another code page is refused and not guessed at: a wrong
 * guess makes other names of people's names.
 */
final class CsvRows {

    private static final char MARK = '\uFEFF';
    private static final int MOST_COLUMNS = 60;

    private CsvRows() {
    }

    static List<List<String>> of(byte[] bytes) throws Unreadable {
        String text = text(bytes);
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).build()
                .parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (rows.size() > ListFile.MOST_ROWS) {
                    throw new Unreadable(ImportFault.TOO_MANY_ROWS, 0, Integer.toString(ListFile.MOST_ROWS));
                }
                rows.add(row.stream().limit(MOST_COLUMNS).toList());
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(ImportFault.BROKEN_QUOTES, rows.size() + 1, "");
        }
    }

    private static String text(byte[] bytes) throws Unreadable {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            throw new Unreadable(ImportFault.SIXTEEN_BITS, 0, "");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Unreadable(ImportFault.ODD_BYTES, line(bytes, i), "");
            }
        }
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict.decode(in, out, true);
        if (result.isError()) {
            throw new Unreadable(ImportFault.OLD_CODE_PAGE, line(bytes, in.position()), "");
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Spreadsheets of some countries part values by semicolons; some systems by tabs. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
