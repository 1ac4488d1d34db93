package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.patchwork.network.boundary.JoinRefused;
import org.patchwork.network.boundary.Joining;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.ThreeFieldDate;

/** "I no longer work with this child": the last day, and done. */
@Named("leaveChild")
@RequestScoped
public class LeaveChildView {

    @EJB
    private Joining joining;

    @Inject
    private Clock clock;

    @Inject
    private Problems problems;

    private String child;
    private StubRecord match;
    private ThreeFieldDate lastDay;

    @PostConstruct
    void start() {
        lastDay = new ThreeFieldDate(LocalDate.now(clock));
    }

    /** Asks whom the page is about, once. */
    public void load() {
        match = joining.offerFor(Ids.child(child));
    }

    /** Ends the viewer's involvement, and goes home; or says what to mend. */
    public void leave() throws IOException {
        Optional<LocalDate> day = lastDay.value();
        problems.when(day.isEmpty(), "last-day", "network.leaveChild.dayWrong");
        if (day.isPresent()) {
            try {
                joining.leave(Ids.child(child), day.get());
                Redirect.to("/network/home.xhtml?" + (day.get().equals(LocalDate.now(clock)) ? "ended=" + Ids.child(child) : "done=left"));
                return;
            } catch (JoinRefused refused) {
                problems.add("last-day", "network.leaveChild.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public StubRecord getMatch() {
        return match;
    }

    public ThreeFieldDate getLastDay() {
        return lastDay;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
