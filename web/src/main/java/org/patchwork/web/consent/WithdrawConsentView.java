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
import org.patchwork.consent.boundary.ChildConsents;
import org.patchwork.consent.boundary.ConsentEntry;
import org.patchwork.consent.boundary.ConsentRefused;
import org.patchwork.consent.boundary.ConsentRegister;
import org.patchwork.consent.boundary.ServiceConsents;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** Takes back what was agreed: everything is filled in, one button is left. */
@Named("withdrawConsent")
@RequestScoped
public class WithdrawConsentView {

    @EJB
    private ConsentRegister register;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private ChildConsents all;
    private ServiceConsents about;
    private ThreeFieldDate from;
    private UUID id;

    @PostConstruct
    void start() {
        UUID sent = OpaqueId.optional(request.getParameter("form"));
        id = sent == null ? UUID.randomUUID() : sent;
        from = new ThreeFieldDate(register.today());
    }

    /** Asks what there is to take back, once. */
    public void load() {
        all = register.of(child(), text.locale());
        about = all.services().stream().filter(ServiceConsents::withdrawable).filter(one -> one.latest().id().equals(consent()))
                .findFirst().orElseThrow(ChildNotFound::new);
    }

    /** Withdraws it. */
    public void withdraw() throws IOException {
        problems.when(from.value().isEmpty(), "from-day", "consent.withdrawConsent.dateWrong");
        if (problems.none()) {
            try {
                register.withdraw(child(), consent(), id, request.getParameter("giver"), from.value().orElseThrow());
                ConsentAddress.goToConsents(child(), "withdrawn");
                return;
            } catch (ConsentRefused refused) {
                problems.say(refused.refusal() == ConsentRefused.Cause.GIVER_MISSING ? "giver" : "from-day",
                        text.ofCode("consent.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Whether this one is filled in: whoever agreed, unless the reader chose another. */
    public boolean chosen(String giver) {
        String sent = request.getParameter("giver");
        return giver.equals(sent == null ? about.latest().giver() : sent);
    }

    private UUID child() {
        return ConsentAddress.id(request.getParameter("child"));
    }

    private UUID consent() {
        return ConsentAddress.id(request.getParameter("consent"));
    }

    public ChildConsents getAll() {
        return all;
    }

    public ServiceConsents getAbout() {
        return about;
    }

    public ConsentEntry getLatest() {
        return about.latest();
    }

    public List<String> getGivers() {
        return List.of("CHILD", "PARENT", "OTHER_PARENT", "ADULT_SUBJECT");
    }

    public UUID getId() {
        return id;
    }

    public ThreeFieldDate getFrom() {
        return from;
    }
}
