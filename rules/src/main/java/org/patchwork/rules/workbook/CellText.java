package org.patchwork.rules.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's text as a workbook's XML writes it: characters that XML cannot carry as {@code _x000D_} (ECMA-376, part 1, 22.4.2.4). */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {
    }

    static String written(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean readAsEscape = c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            boolean notInXml = c < ' ' && c != '\n' && c != '\t' || c >= '\uFFFE';
            written.append(readAsEscape || notInXml ? "_x%04X_".formatted((int) c) : String.valueOf(c));
        }
        return written.toString();
    }

    static String read(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        Matcher escaped = ESCAPED.matcher(written);
        return escaped.replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
