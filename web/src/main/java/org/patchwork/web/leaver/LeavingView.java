package org.patchwork.web.leaver;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.leaver.boundary.LeaverRefused;
import org.patchwork.leaver.boundary.Leavers;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.ThreeFieldDate;

/** "This person leaves": at once, or after a last day. */
@Named("leaving")
@RequestScoped
public class LeavingView {

    private static final String AT_ONCE = "now";

    @EJB
    private Leavers leavers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Clock clock;

    private UUID id;
    private String name;
    private ThreeFieldDate lastDay;

    @PostConstruct
    void start() {
        id = OpaqueId.optional(request.getParameter("id"));
        lastDay = new ThreeFieldDate(LocalDate.now(clock));
    }

    /** Asks whom the page is about, once. */
    public void load() {
        name = leavers.nameOf(id);
    }

    /** Records it, and goes to what is left behind; or says what to mend. */
    public void leave() throws IOException {
        String when = request.getParameter("when");
        Optional<LocalDate> day = AT_ONCE.equals(when) ? Optional.empty() : lastDay.value();
        problems.when(when == null, "when", "leaver.leaving.whenMissing");
        problems.when(when != null && !AT_ONCE.equals(when) && day.isEmpty(), "last-day", "leaver.refused.DAY_OUT_OF_RANGE");
        if (problems.none()) {
            attempt(day.orElse(null));
        } else {
            showAgain();
        }
    }

    private void attempt(LocalDate day) throws IOException {
        try {
            leavers.leave(id, day);
            Redirect.to("/leaver/departure.xhtml?id=" + id + "&done=" + (day == null ? "leftNow" : "leaves"));
        } catch (LeaverRefused refused) {
            problems.add(refused.refusal() == LeaverRefused.Cause.DAY_OUT_OF_RANGE ? "last-day" : null, "leaver.refused." + refused.refusal());
            showAgain();
        }
    }

    private void showAgain() {
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Whether a choice was made before the form came back. */
    public boolean chosen(String when) {
        return when.equals(request.getParameter("when"));
    }

    public UUID getId() {
        return id;
    }

    /** Who leaves. */
    public String getName() {
        return name;
    }

    public ThreeFieldDate getLastDay() {
        return lastDay;
    }
}
