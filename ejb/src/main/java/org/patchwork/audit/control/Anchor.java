package org.patchwork.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of all streams at one moment under one root (a hash tree after RFC 6962, section 2.1), so that a single line, printed or
 * mailed, vouches for every record there was.
 *
 * @param records how many there were in all
 * @param root    in hexadecimal digits
 */
record Anchor(Instant at, int streams, long records, String root) {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"at\":\"([^\"]+)\",\"streams\":(\\d{1,9}),\"records\":(\\d{1,18}),\"root\":\"([0-9a-f]{64})\"}");
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final int ROOT = 4;

    static Anchor of(Instant at, List<Kept> heads) {
        List<Kept> inOrder = new ArrayList<>(heads);
        inOrder.sort(Comparator.comparing(head -> head.stream().toString()));
        List<byte[]> level = new ArrayList<>();
        inOrder.forEach(head -> level.add(hash(LEAF, head.line().getBytes(StandardCharsets.UTF_8))));
        return new Anchor(at, heads.size(), heads.stream().mapToLong(Kept::number).sum(), HexFormat.of().formatHex(root(level)));
    }

    String line() {
        return "{\"at\":\"" + at + "\",\"streams\":" + streams + ",\"records\":" + records + ",\"root\":\"" + root + "\"}";
    }

    /** @return empty for anything else */
    static Optional<Anchor> of(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches() ? Optional.of(new Anchor(Instant.parse(found.group(1)), Integer.parseInt(found.group(2)),
                Long.parseLong(found.group(3)), found.group(ROOT))) : Optional.empty();
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return hash();
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? hash(NODE, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.get(0);
    }

    private static byte[] hash(byte[]... parts) {
        MessageDigest digest = Chain.sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
