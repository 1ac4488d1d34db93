package org.patchwork.rules.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that must be UTF-8. A byte order mark is harmless and taken off. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final String name;
    private final byte[] content;
    private final Faults faults;

    FileText(PolicyFile file, Faults faults) {
        this.name = file.name();
        this.content = file.content();
        this.faults = faults;
    }

    /** The text; empty, with a fault, when it is not UTF-8. */
    Optional<String> read() {
        if (content.length > Limits.FILE_BYTES) {
            faults.add(name, 0, "", "file.too-large", Limits.FILE_BYTES / 1024);
            return Optional.empty();
        }
        if (content.length >= 2 && (content[0] == (byte) 0xFE || content[0] == (byte) 0xFF)) {
            faults.add(name, 1, "", "file.utf-16");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            notUtf8(in.position());
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private void notUtf8(int position) {
        String before = new String(content, 0, position, WINDOWS);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String lineBefore = before.substring(before.lastIndexOf('\n') + 1);
        String headings = new String(content, WINDOWS).lines().findFirst().orElse("");
        String[] names = headings.split(",");
        int column = cellsIn(lineBefore) - 1;
        String heading = line == 1 || column >= names.length ? "" : names[column].strip();
        faults.add(name, line, heading, "file.not-utf-8", new String(content, position, 1, WINDOWS));
    }

    private static int cellsIn(String beginningOfLine) {
        int cells = 1;
        boolean quoted = false;
        for (char c : beginningOfLine.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells++;
            }
        }
        return cells;
    }
}
