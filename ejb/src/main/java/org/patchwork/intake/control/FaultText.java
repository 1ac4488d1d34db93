package org.patchwork.intake.control;

import java.util.List;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;

/** Faults of a row as the database keeps them: one line each, its parts between signs that no cell holds. */
final class FaultText {

    static final String BETWEEN_PARTS = "\u001E";
    static final String BETWEEN = "\u001F";
    private static final int PARTS = 4;

    private FaultText() {
    }

    static List<String> of(ImportRow row) {
        return row.faults().stream().map(wrong -> String.join(BETWEEN_PARTS, wrong.column() == null ? "" : wrong.column().name(),
                wrong.fault().name(), storable(wrong.value()), storable(wrong.suggestion()))).toList();
    }

    static ImportRow.Wrong parse(String kept) {
        String[] parts = kept.split(BETWEEN_PARTS, PARTS);
        return new ImportRow.Wrong(parts[0].isEmpty() ? null : ImportColumn.valueOf(parts[0]), ImportFault.valueOf(parts[1]), parts[2], parts[3]);
    }

    /** What a database cannot keep, or what parts the parts, becomes the sign for a sign that cannot be shown. */
    static String storable(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean paired = Character.isHighSurrogate(sign) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(sign) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (sign == 0 || sign == 0x1E || sign == 0x1F || Character.isSurrogate(sign) && !paired) {
                kept = kept == null ? new StringBuilder(text) : kept;
                kept.setCharAt(i, '\uFFFD');
            }
        }
        return kept == null ? text : kept.toString();
    }
}
