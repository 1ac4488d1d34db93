package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.ReplyTime;

/** How long the desk took, month by month. */
@Named("replyTimes")
@RequestScoped
public class ReplyTimesView {

    @EJB
    private BrokerDesks desks;

    private List<ReplyTime> list;

    /** Asks for the figures, once. */
    public void load() {
        list = desks.replyTimes();
    }

    public List<ReplyTime> getList() {
        return list;
    }
}
