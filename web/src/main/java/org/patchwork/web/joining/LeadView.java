package org.patchwork.web.joining;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.LeadStanding;
import org.patchwork.joining.boundary.LeadTaken;
import org.patchwork.joining.boundary.Leading;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** Who leads the team around a child; taking the lead, and giving it up. */
@Named("leading")
@RequestScoped
public class LeadView {

    @EJB
    private Leading boundary;

    @Inject
    private Asked asked;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String child;
    private LeadStanding standing;

    /** The forms depend on the child, and are read before the address is. */
    @PostConstruct
    void start() {
        child = asked.text("child");
    }

    /** Asks once. */
    public void load() {
        standing = boundary.standing(asked.subject("child"), text.locale());
    }

    /** Leads from now on. */
    public void claim() throws IOException {
        attempt("taken", () -> boundary.claim(asked.subject("child")));
    }

    /** Leads no longer. */
    public void giveUp() throws IOException {
        attempt("givenUp", () -> boundary.giveUp(asked.subject("child")));
    }

    private void attempt(String what, Runnable act) throws IOException {
        try {
            act.run();
            asked.goOn("/joining/lead.xhtml?done=" + what + "&child=" + asked.subject("child"));
        } catch (JoiningRefused refused) {
            asked.refused(refused, null);
            load();
        } catch (LeadTaken taken) {
            problems.add(null, "joining.lead.takenAlready");
            FacesContext.getCurrentInstance().validationFailed();
            load();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public LeadStanding getStanding() {
        if (standing == null) {
            load();
        }
        return standing;
    }

    public String getChild() {
        return child;
    }
}
