package org.patchwork.web.joining;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.patchwork.joining.boundary.Colleague;
import org.patchwork.joining.boundary.HandOverForm;
import org.patchwork.joining.boundary.HandingOver;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** Offering one's work with a child to a colleague. */
@Named("handOver")
@RequestScoped
public class HandOverView {

    @EJB
    private HandingOver handingOver;

    @Inject
    private Asked asked;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String involvement;
    private String words;
    private HandOverForm form;
    private List<Colleague> colleagues;

    /** The forms depend on what was found, and are read before the page is. */
    @PostConstruct
    void start() {
        involvement = asked.text("involvement");
        words = asked.text("words");
    }

    /** Asks what the page is about, once. */
    public void load() {
        form = handingOver.formFor(asked.subject("involvement"), text.locale());
    }

    /** Finds colleagues. */
    public void find() {
        problems.when(getColleagues().isEmpty(), "words", "joining.handOver.nobodyFound");
        load();
    }

    /** Offers it to the one chosen. */
    public void offer() throws IOException {
        try {
            handingOver.offer(asked.subject("involvement"), asked.id("colleague"), asked.text("lead") != null);
            asked.goOn("/joining/hand-overs.xhtml?done=offered");
        } catch (JoiningRefused refused) {
            asked.refused(refused, "colleague");
            load();
        }
    }

    /** Those found to whom it may be handed over. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = words == null ? List.of() : handingOver.colleagues(asked.subject("involvement"), words, text.locale());
        }
        return colleagues;
    }

    /** What the page is about; the forms depend on it. */
    public HandOverForm getForm() {
        if (form == null) {
            load();
        }
        return form;
    }

    public String getInvolvement() {
        return involvement;
    }

    public String getWords() {
        return words;
    }
}
