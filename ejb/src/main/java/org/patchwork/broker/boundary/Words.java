package org.patchwork.broker.boundary;

import org.patchwork.broker.boundary.RelayRefused.Cause;

/** Looks at what people typed. What is refused is never repeated, so that no log holds it. */
final class Words {

    private Words() {
    }

    /** The text without space around it and with one kind of line end, so that its length is what its writer sees. */
    static String of(String typed, int longest) {
        String words = typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\u0000", "");
        if (words.isEmpty()) {
            throw new RelayRefused(Cause.TEXT_MISSING);
        }
        if (words.codePointCount(0, words.length()) > longest) {
            throw new RelayRefused(Cause.TEXT_TOO_LONG);
        }
        return words;
    }

    /** One of the codes. */
    static <E extends Enum<E>> E code(Class<E> codes, String typed) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(typed)) {
                return code;
            }
        }
        throw new RelayRefused(Cause.REASON_MISSING);
    }
}
