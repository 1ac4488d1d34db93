package org.patchwork.network.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child who has no record yet, as somebody who works with the child knows it.
 *
 * @param knownAs    the name in daily use; null for none
 * @param born       day of birth, or the day on which an unborn child is expected
 * @param unborn     whether {@code born} is expected
 * @param nhsNumber  null for none, as are the three below
 * @param since      first day of the viewer's own support, at most 90 days ahead
 * @param reason     why the viewer works with the child, 1 to 200 characters
 * @param authority  code of the local authority that answers for the record; null where there is but one
 */
public record NewChild(String givenName, String familyName, String knownAs, LocalDate born, boolean unborn, String nhsNumber, String upn,
                       String address, String postcode, LocalDate since, String reason, String authority) implements Serializable {

    /** @return the same child, of whom the family knows the day already, and the home if there is one */
    NewChild asKnown(NewChild relative) {
        return new NewChild(givenName, familyName, knownAs, relative.born == null ? born : relative.born, relative.born == null ? unborn : relative.unborn,
                nhsNumber, upn, null, null, since, reason, authority);
    }
}
