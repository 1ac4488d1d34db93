package org.patchwork.web.statutory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.statutory.boundary.StatutoryAccesses;

/** Whether a possible match offers statutory access too: a matter of the viewer's role alone, the same for every child. */
@Named("statutoryOffer")
@RequestScoped
public class OfferView {

    @EJB
    private StatutoryAccesses accesses;

    private Boolean made;

    /** Asks once. */
    public boolean isMade() {
        if (made == null) {
            made = !accesses.powers().isEmpty();
        }
        return made;
    }
}
