package org.patchwork.statutory.boundary;

import java.util.UUID;

/**
 * "I look at this record by virtue of a statutory function."
 *
 * @param basis     MASH, EDT, S47 or POLICE_PROTECTION
 * @param purpose   a code of that function's purposes
 * @param reference the agency's own number, at most 20 letters, digits, slashes, full stops and hyphens with a digit among them; may
 *                  be null or blank
 * @param hours     how long, one of the function's lengths
 */
public record StatutoryRequest(UUID child, String basis, String purpose, String reference, int hours) {
}
