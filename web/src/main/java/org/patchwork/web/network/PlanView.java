package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.ChildPlan;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.PlanRegister;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** Under which plan a child is and was helped, its core group, and what this viewer may enter of it. */
@Named("plan")
@RequestScoped
public class PlanView {

    @EJB
    private PlanRegister register;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private final ThreeFieldDate from = new ThreeFieldDate(null);
    private final ThreeFieldDate last = new ThreeFieldDate(null);
    private String child;
    private UUID id;
    private ChildPlan current;

    /** The forms depend on the child, and are read before the address is. */
    @PostConstruct
    void start() {
        child = request.getParameter("child");
        UUID sent = OpaqueId.optional(request.getParameter("form"));
        id = sent == null ? UUID.randomUUID() : sent;
    }

    /** Asks once. */
    public void load() {
        if (current == null) {
            current = register.of(Ids.child(child), text.locale());
        }
    }

    /** A plan begins. */
    public void begin() throws IOException {
        problems.when(request.getParameter("plan") == null, "plan", "network.plan.refused.PLAN_MISSING");
        problems.when(from.value().isEmpty(), "from-day", "network.family.dayWrong.from");
        attempt("began", "from-day", () -> register.begin(id, Ids.child(child), running(), request.getParameter("plan"), from.value().orElseThrow()));
    }

    /** The plan that runs ends. */
    public void end() throws IOException {
        problems.when(last.value().isEmpty(), "last-day", "network.family.dayWrong.last");
        attempt("ended", "last-day", () -> register.end(Ids.child(child), running(), last.value().orElseThrow()));
    }

    /** The core group is named anew. */
    public void name() throws IOException {
        String[] members = request.getParameterValues("core");
        List<UUID> chosen = Stream.of(members == null ? new String[0] : members).map(OpaqueId::optional).filter(one -> one != null).toList();
        attempt("named", "core", () -> register.nameCoreGroup(Ids.child(child), running(), chosen));
    }

    private UUID running() {
        return OpaqueId.optional(request.getParameter("running"));
    }

    private void attempt(String done, String field, Runnable act) throws IOException {
        if (problems.none()) {
            try {
                act.run();
                Redirect.to("/network/plan.xhtml?done=" + done + "&child=" + Ids.child(child));
                return;
            } catch (FamilyRefused refused) {
                boolean aboutPlan = refused.refusal() != FamilyRefused.Cause.DAY_OUT_OF_RANGE;
                String key = aboutPlan || field.equals("from-day") ? "network.plan.refused." + refused.refusal() : "network.plan.lastOutOfRange";
                problems.add(aboutPlan && field.equals("from-day") ? "plan" : field, key);
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public ChildPlan getCurrent() {
        load();
        return current;
    }

    /** Whether that plan was chosen in a form that came back. */
    public boolean chosen(String code) {
        return code.equals(request.getParameter("plan"));
    }

    public ThreeFieldDate getFrom() {
        return from;
    }

    public ThreeFieldDate getLast() {
        return last;
    }

    public String getChild() {
        return child;
    }

    public UUID getId() {
        return id;
    }
}
