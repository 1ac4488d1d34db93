package org.patchwork.rules.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of a policy: SHA-256 over what its tables say, whatever their byte order marks, line ends and spaces at the ends of cells. */
final class PolicyVersion {

    private static final char END_OF_CELL = 0x1F;
    private static final char END_OF_ROW = 0x1E;

    private PolicyVersion() {
    }

    static String of(PolicySheets sheets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sheets.inNameOrder().forEach(sheet -> {
                row(digest, List.of(sheet.name()));
                row(digest, sheet.headings());
                sheet.lines().forEach(line -> row(digest, line.cells()));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void row(MessageDigest digest, List<String> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell).append(END_OF_CELL));
        digest.update(text.append(END_OF_ROW).toString().getBytes(StandardCharsets.UTF_8));
    }
}
