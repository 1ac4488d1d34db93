package org.patchwork.consent.boundary;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody said about sharing, to be written down.
 *
 * @param id         made once for each form, so that a second click says nothing new
 * @param serviceId  one of the recorder's own services
 * @param subjectId  the person whose service it is
 * @param state      GIVEN, REFUSED or WITHDRAWN
 * @param extent     FULL or EXISTENCE; passed over unless given
 * @param giver      CHILD, PARENT, OTHER_PARENT or ADULT_SUBJECT
 * @param giverId    the relative who spoke, for PARENT and OTHER_PARENT; null when not listed
 * @param scope      ALL, ONLY or EXCEPT; passed over unless given
 * @param agencies   that ONLY or EXCEPT names, of those on the recorder's map
 * @param roles      that ONLY or EXCEPT names, of the policy's table
 * @param how        how it was explained, as a code
 * @param line       a short line on that, at most 200 characters; may be null
 * @param from       the day of the talk, today at the latest
 * @param to         the last day agreed; null for none; passed over unless given
 * @param confirmed  the recorder was told that it counts as nothing, and wants it written down all the same
 */
public record ConsentRequest(UUID id, UUID childId, UUID serviceId, UUID subjectId, String state, String extent, String giver,
                             UUID giverId, String scope, Set<UUID> agencies, Set<String> roles, String how, String line,
                             LocalDate from, LocalDate to, boolean confirmed) {

    public ConsentRequest {
        agencies = Set.copyOf(agencies);
        roles = Set.copyOf(roles);
    }
}
