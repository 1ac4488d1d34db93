package org.patchwork.directory.boundary;

import java.util.List;
import java.util.UUID;

/**
 * An agency with its services and teams.
 *
 * @param address   null when not known, or not to be told
 * @param placeTold false when it gives a service whose place is nobody's to know outside it
 */
public record OrganisationProfile(UUID organisationId, String name, String agencyKind, String phone, String email,
                                  String address, boolean placeTold, List<ServiceEntry> services) {

    /** A service; {@code areas} are the postcode districts and areas it covers. */
    public record ServiceEntry(UUID serviceId, String name, String serviceCode, String description, String howToRefer, List<String> areas,
                               List<TeamEntry> teams) {
    }

    /** A team; {@code base} and {@code area} are null when not known, or not to be told. */
    public record TeamEntry(String name, String base, String area, String phone, String email) {
    }
}
