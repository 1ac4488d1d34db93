package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.emergency.boundary.EmergencyNews;
import org.patchwork.emergency.boundary.ReviewEntry;

/** One's own emergencies and those of one's people, with what their reviews found. */
@Named("mine")
@RequestScoped
public class MineView {

    @EJB
    private EmergencyNews news;

    private List<ReviewEntry> list;

    /** Asks for them, once. */
    public void load() {
        list = news.mine();
    }

    public List<ReviewEntry> getList() {
        return list;
    }
}
