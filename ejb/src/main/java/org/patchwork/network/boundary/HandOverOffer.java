package org.patchwork.network.boundary;

import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.StubRecord;

/**
 * To whom one's work with a child may be handed.
 *
 * @param child      name and year of birth
 * @param colleagues of the same team, by name; empty when nobody may go on with it
 */
public record HandOverOffer(StubRecord child, List<Colleague> colleagues) {

    public HandOverOffer {
        colleagues = List.copyOf(colleagues);
    }

    /** Somebody who may go on with it. */
    public record Colleague(UUID id, String name) {
    }
}
