package org.patchwork.demonstration.control;

/**
 * Well-formed identifiers that belong to nobody: NHS numbers of the range 999, which is kept for tests, and unique pupil
 * numbers of a local authority 999, which does not exist.
 */
final class Identifiers {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int NHS_MODULUS = 11;

    private int nhsSerial;
    private int upnSerial;

    /** @return ten digits, the last the modulus 11 check digit (NHS Data Dictionary, NHS NUMBER) */
    String nhsNumber() {
        while (true) {
            String nine = "999%06d".formatted(++nhsSerial);
            int sum = 0;
            for (int i = 0; i < nine.length(); i++) {
                sum += Character.digit(nine.charAt(i), 10) * (10 - i);
            }
            int check = NHS_MODULUS - sum % NHS_MODULUS;
            if (check != 10) {
                return nine + check % NHS_MODULUS;
            }
        }
    }

    /** @return a check letter and twelve digits (DfE, Unique Pupil Numbers: guide for schools and local authorities) */
    String upn(int year) {
        upnSerial++;
        String digits = "999%04d%02d%03d".formatted(4000 + upnSerial / 1000, year % 100, upnSerial % 1000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) + digits;
    }
}
