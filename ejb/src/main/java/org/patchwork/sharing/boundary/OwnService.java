package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A service that works with a child or a relative, seen from inside: the viewer works there, manages somebody who does, or
 * answers for what it holds.
 *
 * @param serviceCode      of the policy's table of services
 * @param serviceName      as the agency calls it
 * @param subject          CHILD, PARENT, SIBLING or OTHER_ADULT: whose service it is
 * @param subjectId        that person
 * @param subjectBorn      null when unknown
 * @param practitionerName of the one who works with the child; the viewer's own when it is the viewer
 * @param sensitive        whether the involvement is itself sensitive, by the policy's table or because it was raised
 * @param own              whether it is the viewer who works with the child
 */
public record OwnService(UUID serviceId, String serviceCode, String serviceName, String organisationName, String subject, UUID subjectId,
                         String subjectName, LocalDate subjectBorn, String practitionerName, boolean sensitive, boolean own) {
}
