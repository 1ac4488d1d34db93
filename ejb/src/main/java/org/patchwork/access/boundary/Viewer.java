package org.patchwork.access.boundary;

import java.util.UUID;

/**
 * The person who asks, as known at this very request.
 *
 * @param accountId      never null
 * @param practitionerId null for people who are not practitioners (IG officers, operations)
 * @param displayName    as shown in the page's header
 * @param roleCode       code of the policy's role table; null without a practitioner
 * @param serviceCode    code of the policy's service table; null without a practitioner
 * @param serviceId      the service the viewer works in; null without a practitioner
 * @param teamId         null without a practitioner
 * @param organisationId null without a practitioner
 * @param authorised     agreement signed and in date, training and checks in date, code of conduct accepted
 * @param codeAccepted   the code of conduct was accepted
 */
public record Viewer(UUID accountId, UUID practitionerId, String displayName, String roleCode, String serviceCode,
                     UUID serviceId, UUID teamId, UUID organisationId, boolean authorised, boolean codeAccepted) {
}
