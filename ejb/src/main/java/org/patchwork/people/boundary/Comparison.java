package org.patchwork.people.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two records side by side: what names a child, and nothing of the network around it.
 *
 * @param intoOne   why {@code other} cannot become part of {@code one}; null when it can
 * @param intoOther the other way about
 */
public record Comparison(DuplicateEntry pair, Side one, Side other, MergeRefused.Cause intoOne, MergeRefused.Cause intoOther) implements Serializable {

    /**
     * One of the two.
     *
     * @param knownAs     null for none
     * @param dateOfBirth null when unknown or not yet born
     * @param homes       of today; empty when none is known or the record is protected
     */
    public record Side(UUID childId, String givenName, String familyName, String knownAs, LocalDate dateOfBirth, LocalDate expectedOn,
                       LocalDate diedOn, List<Number> numbers, List<String> homes, boolean isProtected, String authority) implements Serializable {

        public Side {
            numbers = List.copyOf(numbers);
            homes = List.copyOf(homes);
        }
    }

    /** @param contested another record has it too */
    public record Number(String scheme, String value, boolean verified, boolean contested) implements Serializable {
    }
}
