package org.patchwork.audit.control;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that was exported: a record's place and hash, kept where nobody who can write to the database can.
 *
 * @param id      null for the head of a stream, of which no more is exported
 * @param content null with it
 */
record Kept(UUID stream, long number, byte[] hash, UUID id, byte[] content) {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"stream\":\"([0-9a-f-]{36})\",\"number\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\"(?:,\"id\":\"([0-9a-f-]{36})\",\"content\":\"([0-9a-f]{64})\")?}");
    private static final HexFormat HEX = HexFormat.of();
    private static final int CONTENT = 5;

    /** One line of JSON, which names nobody. */
    String line() {
        String head = "{\"stream\":\"" + stream + "\",\"number\":" + number + ",\"hash\":\"" + HEX.formatHex(hash) + '"';
        return id == null ? head + '}' : head + ",\"id\":\"" + id + "\",\"content\":\"" + HEX.formatHex(content) + "\"}";
    }

    /** @return empty for anything else, such as the line of the root */
    static Optional<Kept> of(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean whole = found.group(4) != null;
        return Optional.of(new Kept(UUID.fromString(found.group(1)), Long.parseLong(found.group(2)), HEX.parseHex(found.group(3)),
                whole ? UUID.fromString(found.group(4)) : null, whole ? HEX.parseHex(found.group(CONTENT)) : null));
    }
}
