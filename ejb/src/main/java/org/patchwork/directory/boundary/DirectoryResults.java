package org.patchwork.directory.boundary;

import java.util.List;

/**
 * What a search of the directory found; says nothing of any child.
 *
 * @param area the postcode district asked about; null for none
 */
public record DirectoryResults(String area, List<ServiceMatch> services, List<PractitionerMatch> practitioners, List<OrganisationMatch> organisations) {

    public DirectoryResults {
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
        organisations = List.copyOf(organisations);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return services.isEmpty() && practitioners.isEmpty() && organisations.isEmpty();
    }
}
