package org.patchwork.web.attention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.patchwork.attention.boundary.AnsweringAttention;
import org.patchwork.attention.boundary.AttentionCodes;
import org.patchwork.attention.boundary.AttentionEntry;
import org.patchwork.attention.boundary.AttentionRefused;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** Attention that somebody raised, its answers and how it ended. */
@Named("attention")
@RequestScoped
public class AttentionView {

    @EJB
    private AnsweringAttention answering;

    @Inject
    private AttentionRequest asked;

    @Inject
    private Text text;

    private String id;
    private String sent;
    private AttentionEntry entry;

    /** The forms depend on it, and are read before the address is. */
    @PostConstruct
    void start() {
        id = asked.text("attention");
        sent = asked.text("outcome") != null ? "outcome" : asked.text("answer") != null ? "answer" : null;
    }

    /** Asks once. */
    public void load() {
        entry = answering.get(asked.subject("attention"), text.locale());
    }

    /** Answers it. */
    public void answer() throws IOException {
        attempt("answered", "answer-" + AttentionCodes.ANSWERS.get(0), () -> answering.answer(asked.subject("attention"), asked.text("answer")));
    }

    /** Closes it. */
    public void close() throws IOException {
        attempt("closed", "outcome-" + AttentionCodes.OUTCOMES.get(0), () -> answering.close(asked.subject("attention"), asked.text("outcome")));
    }

    private void attempt(String done, String field, Runnable act) throws IOException {
        sent = null;
        try {
            act.run();
            Redirect.to("/attention/one.xhtml?done=" + done + "&attention=" + asked.subject("attention"));
        } catch (AttentionRefused refused) {
            boolean nothingChosen = refused.refusal() == AttentionRefused.Cause.ANSWER_MISSING
                    || refused.refusal() == AttentionRefused.Cause.OUTCOME_MISSING;
            asked.refused(refused, nothingChosen ? field : null);
            load();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public AttentionEntry getEntry() {
        if (entry == null) {
            load();
        }
        return entry;
    }

    /** Whether the form to answer is there: also when its answer was sent and somebody has closed it meanwhile, so that it is told. */
    public boolean isAnswerable() {
        return "answer".equals(sent) || getEntry().mayAnswer();
    }

    /** The same of the form to close it. */
    public boolean isClosable() {
        return "outcome".equals(sent) || getEntry().mayClose();
    }

    public String getId() {
        return id;
    }

    public List<String> getAnswers() {
        return AttentionCodes.ANSWERS;
    }

    public List<String> getOutcomes() {
        return AttentionCodes.OUTCOMES;
    }
}
