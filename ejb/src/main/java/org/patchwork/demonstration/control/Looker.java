package org.patchwork.demonstration.control;

import java.util.UUID;

/**
 * A practitioner of the first town who looks at records.
 *
 * @param account null when there is none before the demonstration grows
 */
record Looker(UUID id, UUID account, UUID teamId, String roleCode, String serviceCode) {

    UUID in(int town) {
        return TownIds.ofWorkforce(id, town);
    }

    UUID accountIn(int town) {
        boolean first = town < Towns.SHARING_AGENCIES;
        return first && account != null ? account : TownIds.ofAccount(in(town));
    }
}
