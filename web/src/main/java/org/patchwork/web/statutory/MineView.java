package org.patchwork.web.statutory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.statutory.boundary.StatutoryAccesses;
import org.patchwork.statutory.boundary.StatutoryEntry;
import org.patchwork.statutory.boundary.StatutoryPower;
import org.patchwork.statutory.boundary.StatutoryRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** One's own statutory access, that of one's people, and that of others to children for whom one leads. */
@Named("mineStatutory")
@RequestScoped
public class MineView {

    @EJB
    private StatutoryAccesses accesses;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String done;
    private List<StatutoryEntry> mine;
    private List<StatutoryEntry> people;
    private List<StatutoryEntry> led;
    private Map<String, StatutoryPower> powers;

    /** Asks once. */
    public void load() {
        mine = accesses.mine(text.locale());
        people = accesses.ofMyPeople(text.locale());
        led = accesses.toChildrenILead(text.locale());
        powers = accesses.powers().stream().collect(Collectors.toMap(StatutoryPower::basis, power -> power));
    }

    /** Ends one at once. */
    public void end() throws IOException {
        attempt("ended", null, () -> accesses.end(chosen()));
    }

    /** Lets one go on. */
    public void extend() throws IOException {
        String access = request.getParameter("access");
        attempt("extended", "purpose-" + access, () -> accesses.extend(chosen(), request.getParameter("purpose"), hours()));
    }

    private UUID chosen() {
        UUID access = OpaqueId.optional(request.getParameter("access"));
        if (access == null) {
            throw new StatutoryRefused(StatutoryRefused.Cause.NOT_RUNNING);
        }
        return access;
    }

    private int hours() {
        String typed = String.valueOf(request.getParameter("hours"));
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private void attempt(String what, String field, Runnable act) throws IOException {
        try {
            act.run();
            Redirect.to("/statutory/mine.xhtml?done=" + what);
        } catch (StatutoryRefused refused) {
            problems.add(field, "statutory.mine.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Why one may go on. */
    public List<String> reasonsOf(StatutoryEntry entry) {
        StatutoryPower power = powers.get(entry.basis());
        return power == null ? List.of() : power.extensions();
    }

    /** The caller's own; the forms depend on it, and are read before the page is. */
    public List<StatutoryEntry> getMine() {
        if (mine == null) {
            load();
        }
        return mine;
    }

    /** Those of people whom the caller manages. */
    public List<StatutoryEntry> getPeople() {
        getMine();
        return people;
    }

    /** Those of others to records of children for whom the caller leads. */
    public List<StatutoryEntry> getLed() {
        getMine();
        return led;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
