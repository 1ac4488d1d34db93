package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One practitioner on a viewer's map, with no more than the outcome allows. On a LIMITED one every field but
 * {@code outcome}, {@code name}, {@code phone}, {@code roleName} and {@code why} is null or false.
 *
 * @param outcome        FULL or LIMITED
 * @param involvementId  null on LIMITED
 * @param practitionerId null on LIMITED, whose profile would name the organisation
 * @param phone          as to be dialled, E.164 where known; on LIMITED a number that gives away no place, or null
 * @param roleName       in the viewer's language; generic on LIMITED
 * @param subject        CHILD, PARENT, SIBLING, OTHER_ADULT or SELF: whose service it is
 * @param workingDays    Monday to Sunday, a letter or dash each
 * @param coverName      who covers while the practitioner is away today, else null
 * @param since          first day of this period
 * @param endedOn        last day; null while it goes on
 * @param lastContact    null when none is recorded
 * @param why            the reason of a FULL one; null on LIMITED, which has one fixed sentence
 * @param subjectPersonId whose service it is, when it is not the child's; else null
 * @param presence       whether the practitioner is there, and still works with the child; null on LIMITED
 */
public record SharedInvolvement(SharedOutcome outcome, UUID involvementId, UUID practitionerId, String name, String roleName,
                                String subject, String serviceName, UUID organisationId, String organisationName,
                                String teamName, String phone, String email, String workingDays, String coverName,
                                LocalDate since, LocalDate endedOn, boolean planned, boolean lead, boolean own,
                                LastContact lastContact, Why why, UUID subjectPersonId, Presence presence) {

    /** Support of the child itself, of which it is not told whether the practitioner is there. */
    public SharedInvolvement(SharedOutcome outcome, UUID involvementId, UUID practitionerId, String name, String roleName,
                             String subject, String serviceName, UUID organisationId, String organisationName,
                             String teamName, String phone, String email, String workingDays, String coverName,
                             LocalDate since, LocalDate endedOn, boolean planned, boolean lead, boolean own,
                             LastContact lastContact, Why why) {
        this(outcome, involvementId, practitionerId, name, roleName, subject, serviceName, organisationId, organisationName, teamName, phone,
                email, workingDays, coverName, since, endedOn, planned, lead, own, lastContact, why, null, null);
    }

    /** The day of the last contact; null when none is recorded. */
    public LocalDate lastContactOn() {
        return lastContact == null ? null : lastContact.on();
    }
}
