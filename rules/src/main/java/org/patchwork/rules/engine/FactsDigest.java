package org.patchwork.rules.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;

/**
 * A short, stable fingerprint of the facts of one decision, for the access record: equal facts give equal fingerprints on every node and
 * day. It is that of the facts' text, so that a kept text can be held against it.
 */
public final class FactsDigest {

    private static final int BYTES = 8;

    private FactsDigest() {
    }

    /** 16 hexadecimal digits; without an involvement (null) those of the gate's facts alone. */
    public static String of(GateFacts gate, InvolvementFacts involvement) {
        return of(FactsText.of(gate, involvement));
    }

    /** The fingerprint of a text of {@link FactsText}: the first 16 hexadecimal digits of its SHA-256. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
