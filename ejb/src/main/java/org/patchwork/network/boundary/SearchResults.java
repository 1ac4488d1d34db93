package org.patchwork.network.boundary;

import java.util.List;
import java.util.UUID;
import org.patchwork.directory.boundary.OrganisationMatch;
import org.patchwork.directory.boundary.PractitionerMatch;
import org.patchwork.sharing.boundary.StubOffer;

/** What a search found that this viewer may know of; at most ten of each. */
public record SearchResults(List<ChildMatch> children, List<PractitionerMatch> practitioners,
                            List<OrganisationMatch> organisations) {

    /**
     * @param yearOfBirth null when unknown or not yet born
     * @param open        the map opens for this viewer
     * @param offer       how to go on when it does not; null when it does
     * @param similar     the name is not as asked, but like it
     */
    public record ChildMatch(UUID childId, String name, Integer yearOfBirth, boolean open, StubOffer offer, boolean similar) {
    }

    public boolean isEmpty() {
        return children.isEmpty() && practitioners.isEmpty() && organisations.isEmpty();
    }
}
