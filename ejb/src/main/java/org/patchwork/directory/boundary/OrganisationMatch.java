package org.patchwork.directory.boundary;

import java.util.UUID;

/** An organisation found by name. */
public record OrganisationMatch(UUID organisationId, String name, String agencyKind) {
}
