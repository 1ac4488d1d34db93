package org.patchwork.directory.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A practitioner as colleagues of every agency may see them; says nothing of any child.
 *
 * @param phone       E.164 where known; null when none
 * @param workingDays Monday to Sunday, a letter or dash each; null when not told
 * @param managerName null when not told
 * @param coverName   who covers, when away today; else null
 * @param awayUntil   last day of absence, when away today; else null
 */
public record PractitionerProfile(UUID practitionerId, String name, String roleCode, UUID organisationId,
                                  String organisationName, String serviceName, String teamName, String teamPhone,
                                  String base, String phone, String email, String workingDays, String managerName,
                                  String coverName, LocalDate awayUntil) {
}
