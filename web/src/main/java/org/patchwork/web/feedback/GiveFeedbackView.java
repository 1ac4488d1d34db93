package org.patchwork.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.patchwork.feedback.boundary.FeedbackRefused;
import org.patchwork.feedback.boundary.GivingFeedback;
import org.patchwork.web.platform.Redirect;

/** Saying what one thinks of a page. */
@Named("giveFeedback")
@RequestScoped
public class GiveFeedbackView {

    private static final List<String> KINDS = List.of("IDEA", "PROBLEM", "PRAISE");

    @EJB
    private GivingFeedback giving;

    @Inject
    private FeedbackRequest asked;

    /** Keeps it. */
    public void give() throws IOException {
        try {
            giving.give(asked.page(), asked.text("kind"), asked.text("words"), asked.text("ask") != null);
            Redirect.to("/feedback/mine.xhtml?done=given");
        } catch (FeedbackRefused refused) {
            asked.refused(refused);
        }
    }

    /** The page that it is about; null for none in particular. */
    public String getPage() {
        return asked.page();
    }

    public List<String> getKinds() {
        return KINDS;
    }
}
