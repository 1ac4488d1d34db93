package org.patchwork.directory.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A practitioner as colleagues of every agency may see them; says nothing of any child.
 *
 * @param phone       E.164 where known; null when none
 * @param workingDays Monday to Sunday, a letter or dash each; null when not told
 * @param managerId   null when not told, or the manager has left
 * @param managerName null with {@code managerId}
 * @param service     what the service does and how to refer to it
 * @param absence     when away today or soon; else null
 */
public record PractitionerProfile(UUID practitionerId, String name, String roleCode, UUID organisationId,
                                  String organisationName, String serviceName, String teamName, String teamPhone,
                                  String base, String phone, String email, String workingDays, UUID managerId, String managerName,
                                  About service, Absence absence) {

    /**
     * The practitioner's service.
     *
     * @param description null when not told
     * @param howToRefer  null when not told
     * @param areas       postcode districts and areas it covers; empty when not told
     */
    public record About(String description, String howToRefer, List<String> areas) {

        public About {
            areas = List.copyOf(areas);
        }
    }

    /**
     * When somebody is away, and who covers.
     *
     * @param until      last day; null for an open end
     * @param now        whether it has begun
     * @param coverId    null when nobody was named, or who was named has left
     * @param coverName  null with {@code coverId}
     * @param coverPhone null with {@code coverId}, or when not told
     */
    public record Absence(LocalDate from, LocalDate until, boolean now, UUID coverId, String coverName, String coverPhone) {
    }
}
