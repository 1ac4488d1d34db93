package org.patchwork.directory.boundary;

import java.util.List;
import java.util.UUID;
import org.patchwork.directory.boundary.OrganisationProfile.TeamEntry;

/**
 * A service found by what it is called, what it does or where it works.
 *
 * @param areas      postcode districts and areas it covers, in order; empty when not told
 * @param howToRefer null when not told
 * @param teams      by name; their places left out where they are nobody's to know
 */
public record ServiceMatch(UUID serviceId, String name, UUID organisationId, String organisationName, String howToRefer, List<String> areas,
                           List<TeamEntry> teams) {

    public ServiceMatch {
        areas = List.copyOf(areas);
        teams = List.copyOf(teams);
    }
}
