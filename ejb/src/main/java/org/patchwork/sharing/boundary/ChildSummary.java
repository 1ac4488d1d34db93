package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The child in the map's middle.
 *
 * @param knownAs     null when the given name is used
 * @param dateOfBirth null when unknown or not yet born
 * @param expectedOn  the expected date of birth of an unborn child, else null
 * @param diedOn      null while the child lives
 * @param ageInYears  whole years on the day of asking, Europe/London; null when unknown, unborn or deceased
 * @param planCode    EARLY_HELP, CIN, CP, LAC, CARE_LEAVER; null when there is none or this viewer may not know
 */
public record ChildSummary(UUID id, String givenName, String familyName, String knownAs, LocalDate dateOfBirth,
                           LocalDate expectedOn, LocalDate diedOn, Integer ageInYears, String planCode) {
}
