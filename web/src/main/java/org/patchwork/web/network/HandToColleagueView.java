package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.network.boundary.HandOverOffer;
import org.patchwork.network.boundary.HandOverRefused;
import org.patchwork.network.boundary.StillInvolved;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;

/** "A colleague goes on": one's work with a child, handed to somebody of the same team. */
@Named("handToColleague")
@RequestScoped
public class HandToColleagueView {

    @EJB
    private StillInvolved stillInvolved;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    private UUID child;
    private HandOverOffer offer;
    private String colleague;

    @PostConstruct
    void start() {
        child = OpaqueId.optional(request.getParameter("child"));
    }

    /** Asks to whom the work may go, once; whoever does not work with the child gets the answer of a child who is not there. */
    public void load() {
        try {
            offer = stillInvolved.offer(Ids.child(request.getParameter("child")));
        } catch (HandOverRefused notTheirs) {
            throw new ChildNotFound();
        }
    }

    /** Hands it over, and goes home; or says what to mend. */
    public void hand() throws IOException {
        try {
            stillInvolved.handTo(child, OpaqueId.optional(colleague));
            ChildAddress.goHome();
        } catch (HandOverRefused refused) {
            problems.add("colleague", "network.handToColleague.refused." + refused.refusal());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public UUID getChild() {
        return child;
    }

    /** The form depends on it, and is read before the page is. */
    public HandOverOffer getOffer() {
        if (offer == null) {
            load();
        }
        return offer;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
