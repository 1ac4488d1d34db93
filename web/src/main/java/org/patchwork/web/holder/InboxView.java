package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.holder.boundary.HolderInbox;
import org.patchwork.holder.boundary.WaitingDecision;

/** The decisions that wait for a safeguarding lead. */
@Named("holderInbox")
@RequestScoped
public class InboxView {

    @EJB
    private HolderInbox inbox;

    @Inject
    private HttpServletRequest request;

    private List<WaitingDecision> list;
    private boolean lead;
    private String done;

    /** Asks what waits, once. */
    public void load() {
        lead = inbox.isLead();
        list = inbox.list();
    }

    public List<WaitingDecision> getList() {
        return list;
    }

    /** Whether the reader answers for a service at all. */
    public boolean isLead() {
        return lead;
    }

    /** Whether the reader names leads. */
    public boolean isManager() {
        return request.isUserInRole(Roles.MANAGER);
    }

    /** Set when the reader has just decided something. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
