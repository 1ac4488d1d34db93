package org.patchwork.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.feedback.boundary.FeedbackEntry;
import org.patchwork.feedback.boundary.GivingFeedback;

/** What I said, and what came of it. */
@Named("myFeedback")
@RequestScoped
public class MyFeedbackView {

    @EJB
    private GivingFeedback giving;

    private List<FeedbackEntry> list;

    /** Asks once. */
    public void load() {
        list = giving.mine();
    }

    public List<FeedbackEntry> getList() {
        return list;
    }
}
