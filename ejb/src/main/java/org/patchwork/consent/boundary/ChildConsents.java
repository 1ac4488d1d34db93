package org.patchwork.consent.boundary;

import java.util.List;
import java.util.UUID;

/** A child's consents, as far as they are about the viewer's own services. */
public record ChildConsents(UUID childId, String childName, List<ServiceConsents> services, Competence competence) {

    public ChildConsents {
        services = List.copyOf(services);
    }
}
