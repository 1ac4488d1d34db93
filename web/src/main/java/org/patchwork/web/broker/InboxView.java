package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.BrokerInbox;
import org.patchwork.broker.boundary.DeskMessage;

/** What waits at the desk, most pressing first. */
@Named("inbox")
@RequestScoped
public class InboxView {

    @EJB
    private BrokerInbox inbox;

    @EJB
    private BrokerDesks desks;

    private List<DeskMessage> list;
    private boolean manager;

    /** Asks what waits, once. */
    public void load() {
        list = inbox.list();
        manager = desks.manages();
    }

    public List<DeskMessage> getList() {
        return list;
    }

    /** Whether the caller manages the desk. */
    public boolean isManager() {
        return manager;
    }
}
