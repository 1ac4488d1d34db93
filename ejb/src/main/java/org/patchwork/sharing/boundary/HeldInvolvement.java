package org.patchwork.sharing.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a service holds about one child and one person, for its own safeguarding lead.
 *
 * @param involvementId the longest of those that it is about; by which the page is found
 * @param subjectId     the person whose service it is
 * @param childs        whether it is the child's own, and not a relative's
 * @param dateOfBirth   the child's; null when unknown or not yet born
 * @param placeKept     a safety service, whose place no decision discloses
 * @param practitioners which of the service's own are involved, by name
 * @param waitingSince  when the oldest open prompt was raised; null when nothing waits
 * @param grounds       why the service is asked; empty when nothing waits
 * @param consent       code of the consent fact, as of today
 * @param last          the last decision, in force or not; null for none
 */
public record HeldInvolvement(UUID involvementId, UUID childId, UUID serviceId, UUID subjectId, boolean childs, String childName,
                              LocalDate dateOfBirth, String serviceName, boolean placeKept, List<String> practitioners,
                              Instant waitingSince, List<HoldGround> grounds, String consent, HeldDecision last) {
}
