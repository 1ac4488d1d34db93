package org.patchwork.people.boundary;

import java.util.regex.Pattern;

/** What an address may look like, wherever somebody enters one. */
public final class HomeAddress {

    /** Letters of an address, its postcode apart. */
    public static final int LONGEST = 200;

    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}");

    private HomeAddress() {
    }

    /** Whether that is a whole postcode by its form (Royal Mail, PAF); no house need have it. */
    public static boolean isPostcode(String typed) {
        return POSTCODE.matcher(typed.strip()).matches();
    }

    /** Whether an address can be kept. */
    public static boolean fits(String typed) {
        return typed.strip().length() <= LONGEST;
    }
}
