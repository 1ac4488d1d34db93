package org.patchwork.network.boundary;

import java.time.LocalDate;

/**
 * How a person is told from others.
 *
 * @param knownAs  the name in daily use; null when it is the given name
 * @param day      of birth, null when unknown; of somebody not yet born the expected day
 * @param expected not yet born
 * @param version  changes whenever one of these does
 */
public record PersonDetails(String givenName, String familyName, String knownAs, LocalDate day, boolean expected, int version) {

    /** @return the same as people write it: without blanks around, and no name in daily use that is empty */
    PersonDetails plain() {
        return new PersonDetails(strip(givenName), strip(familyName), strip(knownAs), day, expected, version);
    }

    private static String strip(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
