package org.patchwork.rules.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How the workbook's styles show numbers: needed only to say what a spreadsheet made of what an officer typed. */
final class NumberFormats {

    private static final String GENERAL = "General";
    private static final Set<String> PLAIN = Set.of("", GENERAL, "general", "GENERAL", "0", "@");
    private static final Pattern SHORT_WHOLE = Pattern.compile("0|[1-9]\\d{0,3}");
    private static final int LONGEST_FORMAT = 255;
    /** Digits that a spreadsheet keeps exactly. */
    private static final int LONGEST_NUMBER = 15;
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> own = new HashMap<>();

    static NumberFormats none() {
        return new NumberFormats();
    }

    static NumberFormats in(String part, byte[] content) throws Unusable {
        NumberFormats formats = new NumberFormats();
        try (Xml xml = new Xml(part, content, Xml.SHEETS)) {
            xml.root("styleSheet");
            while (xml.child(1)) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(Xml xml) throws Unusable {
        String list = xml.name();
        int depth = xml.depth();
        while (xml.child(depth)) {
            if (list.equals("numFmts")) {
                own.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            } else if (list.equals("cellXfs")) {
                formatOfStyle.add(number(xml.attribute("numFmtId")));
            }
        }
    }

    /** A whole number of up to nine digits; -1 for anything else. */
    static int number(String written) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
    }

    private int index(String style) {
        int number = number(style);
        return number >= 0 && number < formatOfStyle.size() ? formatOfStyle.get(number) : 0;
    }

    private String format(int index) {
        String builtIn = own.containsKey(index) ? own.get(index) : index < 0 ? GENERAL : BuiltinFormats.getBuiltinFormat(index);
        return builtIn == null || builtIn.length() > LONGEST_FORMAT ? GENERAL : builtIn;
    }

    /** Whether a number stands in the file just as the officer typed it: whole, short, and without a look that tells otherwise. */
    boolean asTyped(String number, String style) {
        return SHORT_WHOLE.matcher(number).matches() && PLAIN.contains(format(index(style)));
    }

    /** What was meant by a number: a day as in 2026-11-24, or a whole number in plain digits; null for any other. */
    String meant(String number, String style) {
        try {
            if (date(style)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(number));
                return moment != null && moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : null;
            }
            BigDecimal value = new BigDecimal(number).stripTrailingZeros();
            return value.scale() <= 0 && value.precision() - value.scale() <= LONGEST_NUMBER && value.signum() >= 0 ? value.toPlainString() : null;
        } catch (RuntimeException noNumber) {
            return null;
        }
    }

    boolean date(String style) {
        try {
            return DateUtil.isADateFormat(index(style), format(index(style)));
        } catch (RuntimeException oddFormat) {
            return false;
        }
    }

    /** The number as the spreadsheet shows it; as the file has it where its look makes no sense. */
    String shown(String number, String style) {
        try {
            return new DataFormatter(Locale.UK).formatRawCellContents(Double.parseDouble(number), index(style), format(index(style)));
        } catch (RuntimeException oddFormat) {
            return number;
        }
    }
}
