package org.patchwork.web.consent;

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
import org.patchwork.consent.boundary.Competence;
import org.patchwork.consent.boundary.CompetenceRegister;
import org.patchwork.consent.boundary.ConsentRefused;
import org.patchwork.consent.boundary.ConsentRegister;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** Whether a child can decide about sharing: how it stands, what was found, and a finding of one's own. */
@Named("competence")
@RequestScoped
public class CompetenceView {

    @EJB
    private CompetenceRegister register;

    @EJB
    private ConsentRegister consents;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private Competence standing;
    private ThreeFieldDate on;
    private UUID id;

    @PostConstruct
    void start() {
        UUID sent = OpaqueId.optional(request.getParameter("form"));
        id = sent == null ? UUID.randomUUID() : sent;
        on = new ThreeFieldDate(consents.today());
    }

    /** Asks how it stands, once. */
    public void load() {
        standing = register.of(child(), text.locale());
    }

    /** Keeps a finding. */
    public void keep() throws IOException {
        problems.when(on.value().isEmpty(), "on-day", "consent.competence.dateWrong");
        if (problems.none()) {
            try {
                register.assess(id, child(), request.getParameter("outcome"), on.value().orElseThrow());
                ConsentAddress.goToCompetence(child());
                return;
            } catch (ConsentRefused refused) {
                problems.say(refused.refusal() == ConsentRefused.Cause.OUTCOME_MISSING ? "outcome" : "on-day",
                        text.ofCode("consent.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Whether this outcome was chosen in a form that came back. */
    public boolean chosen(String outcome) {
        return outcome.equals(request.getParameter("outcome"));
    }

    private UUID child() {
        return ConsentAddress.id(request.getParameter("child"));
    }

    public Competence getStanding() {
        return standing;
    }

    public List<String> getOutcomes() {
        return List.of("GILLICK", "NOT_COMPETENT");
    }

    public UUID getId() {
        return id;
    }

    public ThreeFieldDate getOn() {
        return on;
    }
}
