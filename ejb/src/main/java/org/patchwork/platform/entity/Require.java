package org.patchwork.platform.entity;

import java.time.LocalDate;

/** Guards that entities share: what they refuse is a mistake of the caller, never of a user. */
public final class Require {

    private Require() {
    }

    /**
     * @return the text without surrounding space
     * @throws IllegalArgumentException when it is null or blank; the message names what
     */
    public static String text(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value.strip();
    }

    /**
     * @return the last day, which may be null for an open end
     * @throws IllegalArgumentException when the last day is before the first; a null first day is an open beginning
     */
    public static LocalDate notBefore(LocalDate first, LocalDate last, String what) {
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(what + " ends before it begins");
        }
        return last;
    }

    /** @throws IllegalArgumentException with that message unless the condition holds */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
