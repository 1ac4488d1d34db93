package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * "I work with this child", with two identifiers that only somebody who does would know.
 *
 * @param dateOfBirth     the first identifier (the expected date for an unborn child)
 * @param identifierKind  the second one's kind: NHS, UPN or POSTCODE
 * @param identifierValue as typed; compared without spaces and case
 * @param since           first day of support; not in the future by more than 90 days
 * @param reason          why, 1 to 200 characters, about the access, not the case
 * @param raised          why it is itself sensitive that the practitioner works with the child, one of {@link #RAISED}; null when it is no
 *                        more so than the service is
 */
public record JoinRequest(UUID childId, LocalDate dateOfBirth, String identifierKind, String identifierValue,
                          LocalDate since, String reason, String raised) {

    /** What may make an involvement more sensitive than its service; codes of the sharing policy. */
    public static final List<String> RAISED = List.of("SENSITIVE_HEALTH", "SENSITIVE_SAFETY", "SENSITIVE_JUSTICE", "SENSITIVE_OTHER");

    /** One that is no more sensitive than its service. */
    public JoinRequest(UUID childId, LocalDate dateOfBirth, String identifierKind, String identifierValue, LocalDate since, String reason) {
        this(childId, dateOfBirth, identifierKind, identifierValue, since, reason, null);
    }
}
