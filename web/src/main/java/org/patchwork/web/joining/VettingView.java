package org.patchwork.web.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.NewcomerEntry;
import org.patchwork.joining.boundary.VettedColleague;
import org.patchwork.joining.boundary.Vetting;
import org.patchwork.web.platform.Text;

/** A manager vouches for newcomers, and keeps the dates of checks and training. */
@Named("vetting")
@RequestScoped
public class VettingView {

    @EJB
    private Vetting boundary;

    @Inject
    private Asked asked;

    @Inject
    private Text text;

    private List<NewcomerEntry> waiting;
    private List<VettedColleague> runningOut;
    private LocalDate agreementEnds;

    /** Asks once. */
    public void load() {
        waiting = boundary.waiting(text.locale());
        runningOut = boundary.runningOut();
        agreementEnds = boundary.ownAgreementEnds();
    }

    /** Vouches for the newcomer of the form. */
    public void approve() throws IOException {
        attempt("approved", () -> boundary.approve(asked.id("item"), asked.text("employed") != null, day("checks"), day("training")));
    }

    /** Turns the newcomer of the form away. */
    public void turnAway() throws IOException {
        attempt("turnedAway", () -> boundary.turnAway(asked.id("item"), asked.text("reason")));
    }

    /** Keeps new dates of the colleague of the form. */
    public void renew() throws IOException {
        attempt("renewed", () -> boundary.renew(asked.id("item"), day("checks"), day("training")));
    }

    private LocalDate day(String name) {
        return asked.day(name).value().orElse(null);
    }

    private void attempt(String what, Runnable act) throws IOException {
        try {
            act.run();
            asked.goOn("/joining/vetting.xhtml?done=" + what);
        } catch (JoiningRefused refused) {
            String item = "-" + asked.text("item");
            asked.refused(refused, switch (refused.refusal()) {
                case NOT_EMPLOYED -> "employed" + item;
                case CHECKS_DATE -> "checks" + item;
                case TRAINING_DATE -> "training" + item;
                case REASON_MISSING -> "reason" + item;
                default -> null;
            });
            load();
        }
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public List<NewcomerEntry> getWaiting() {
        if (waiting == null) {
            load();
        }
        return waiting;
    }

    /** Whose checks or training run out. */
    public List<VettedColleague> getRunningOut() {
        getWaiting();
        return runningOut;
    }

    /** The last day of the agency's agreement when it is near or past; else null. */
    public LocalDate getAgreementEnds() {
        getWaiting();
        return agreementEnds;
    }

    public List<String> getReasons() {
        return Vetting.REASONS;
    }
}
