package org.patchwork.audit.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What ties each access record to the one before it. The database works it out when a record is added (access_record_chain); this is
 * the same again, without believing the database.
 */
final class Chain {

    static final int BYTES = 32;

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Before the first record of a stream there are zeros. */
    static byte[] beginning() {
        return new byte[BYTES];
    }

    /** Digest of what can be erased; child and reason may be null. */
    byte[] seal(UUID salt, UUID child, String decisions, String reason) {
        return digest.digest(bytes(text(salt, child, decisions, reason)));
    }

    /** Digest of everything but the place, with the seal for what can be erased. */
    byte[] content(Object... columns) {
        return digest.digest(bytes(text(columns)));
    }

    /** The hash of a record of that content, were it to stand at that number behind that hash. */
    byte[] link(byte[] previous, long number, byte[] content) {
        digest.update(previous);
        digest.update(bytes(text(number)));
        return digest.digest(content);
    }

    private static String text(Object... columns) {
        StringBuilder text = new StringBuilder();
        for (Object column : columns) {
            if (column == null) {
                text.append('-');
            } else {
                String value = column.toString();
                text.append(length(value)).append(':').append(value);
            }
        }
        return text.toString();
    }

    private static int length(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return bytes(value).length;
            }
        }
        return value.length();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
