package org.patchwork.web.feedback;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.feedback.boundary.FeedbackBoard;
import org.patchwork.feedback.boundary.FeedbackEntry;
import org.patchwork.feedback.boundary.FeedbackRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Redirect;

/** One piece of feedback, which the project team moves on. */
@Named("feedbackEntry")
@RequestScoped
public class FeedbackEntryView {

    private static final List<String> STATES = FeedbackBoardView.STATES.subList(1, FeedbackBoardView.STATES.size());

    @EJB
    private FeedbackBoard board;

    @Inject
    private FeedbackRequest asked;

    private UUID id;
    private FeedbackEntry entry;

    /** The form depends on it, and is read before the address is. */
    @PostConstruct
    void start() {
        id = OpaqueId.optional(asked.text("id"));
    }

    /** Asks once. */
    public void load() throws IOException {
        try {
            entry = id == null ? null : board.get(id);
        } catch (FeedbackRefused gone) {
            entry = null;
        }
        if (entry == null) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** Moves it on. */
    public void move() throws IOException {
        try {
            board.move(id, asked.text("state"), asked.text("answer"), version());
            Redirect.to("/feedback/entry.xhtml?done=moved&id=" + id);
        } catch (FeedbackRefused refused) {
            asked.refused(refused);
            load();
        }
    }

    private int version() {
        String typed = asked.text("version");
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** What stands in the field for the answer: as typed, else as kept. */
    public String getAnswer() {
        return asked.text("version") == null ? entry.answer() : asked.text("answer");
    }

    /** Whether that state is the one chosen, or the one it has. */
    public boolean chosen(String state) {
        return state.equals(asked.text("version") == null ? entry.state() : asked.text("state"));
    }

    public FeedbackEntry getEntry() {
        return entry;
    }

    public List<String> getStates() {
        return STATES;
    }
}
