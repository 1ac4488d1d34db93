package org.patchwork.directory.boundary;

import java.util.List;
import java.util.UUID;

/** An agency with its services and teams. */
public record OrganisationProfile(UUID organisationId, String name, String agencyKind, String phone, String email,
                                  String address, List<ServiceEntry> services) {

    public record ServiceEntry(String name, String serviceCode, String description, String howToRefer, List<TeamEntry> teams) {
    }

    public record TeamEntry(String name, String base, String area, String phone, String email) {
    }
}
