package org.patchwork.people.boundary;

import java.util.Locale;

/** A scheme of numbers whose check character tells a slip of the pen from a number. */
public enum IdentifierScheme {

    /** NHS number: ten digits, the last the modulus 11 check digit (NHS Data Dictionary, NHS NUMBER; ISB 0149). */
    NHS {
        @Override
        boolean holds(String value) {
            if (!value.matches("\\d{10}")) {
                return false;
            }
            int sum = 0;
            for (int place = 0; place < NHS_DIGITS - 1; place++) {
                sum += Character.digit(value.charAt(place), NHS_DIGITS) * (NHS_DIGITS - place);
            }
            int check = NHS_MODULUS - sum % NHS_MODULUS;
            return check != NHS_DIGITS && check % NHS_MODULUS == Character.digit(value.charAt(NHS_DIGITS - 1), NHS_DIGITS);
        }
    },

    /** Unique pupil number: a check letter, then twelve digits or eleven and a letter (DfE, Unique Pupil Numbers, 2019). */
    UPN {
        @Override
        boolean holds(String value) {
            if (!value.matches("[A-Z]\\d{11}[\\dA-Z]")) {
                return false;
            }
            int sum = 0;
            for (int place = 1; place < value.length(); place++) {
                char one = value.charAt(place);
                int worth = Character.isDigit(one) ? one - '0' : UPN_LETTERS.indexOf(one);
                if (worth < 0) {
                    return false;
                }
                sum += worth * (place + 1);
            }
            return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) == value.charAt(0);
        }
    };

    private static final int NHS_DIGITS = 10;
    private static final int NHS_MODULUS = 11;
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    abstract boolean holds(String value);

    /**
     * Whether that is a number of this scheme, by form and check character; nobody need have it.
     *
     * @param typed with spaces, hyphens and small letters or without; null is none
     */
    public boolean valid(String typed) {
        return typed != null && holds(normal(typed));
    }

    /** @return as compared and kept: in capitals, without spaces and hyphens */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    }
}
