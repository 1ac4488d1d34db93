package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * "I work with this child", with two identifiers that only somebody who does would know.
 *
 * @param dateOfBirth     the first identifier (the expected date for an unborn child)
 * @param identifierKind  the second one's kind: NHS, UPN or POSTCODE
 * @param identifierValue as typed; compared without spaces and case
 * @param since           first day of support; not in the future by more than 90 days
 * @param reason          why, 1 to 200 characters, about the access, not the case
 */
public record JoinRequest(UUID childId, LocalDate dateOfBirth, String identifierKind, String identifierValue,
                          LocalDate since, String reason) {
}
