package org.patchwork.directory.boundary;

import java.util.UUID;

/** A practitioner found by name; {@code roleCode} of the policy's role table. */
public record PractitionerMatch(UUID practitionerId, String name, String roleCode, String organisationName) {
}
