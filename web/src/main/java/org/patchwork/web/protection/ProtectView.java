package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionForm;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** "Protect this record": what kind, why, and who keeps access. */
@Named("protect")
@RequestScoped
public class ProtectView {

    private static final String KEEP = "keep";

    @EJB
    private Protecting protecting;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private String kind;
    private String reason;
    private ProtectionForm form;

    /** Asks whom the page is about, once. */
    public void load() {
        form = protecting.formFor(ProtectionIds.child(child), text.locale());
    }

    /** Asks for protection, and shows the reader's own requests; or says what to mend. */
    public void ask() throws IOException {
        ProtectionKind chosen = ProtectionIds.code(ProtectionKind.class, kind);
        ProtectionReason.Asking why = ProtectionIds.code(ProtectionReason.Asking.class, reason);
        problems.when(chosen == null, "kind", "protection.protect.kindMissing");
        problems.when(why == null, "reason", "protection.protect.reasonMissing");
        if (problems.none()) {
            try {
                protecting.ask(ProtectionIds.child(child), chosen, why, kept());
                ProtectionAddress.go("my-protections.xhtml?done=" + (chosen.ordinal() > ProtectionKind.SHIELDED.ordinal() ? "waits" : "asked"));
                return;
            } catch (ProtectionRefused refused) {
                problems.say(refused.refusal() == ProtectionRefused.Cause.ALREADY_ASKED ? "kind" : null,
                        text.ofCode("protection.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private List<UUID> kept() {
        return ticked().stream().map(OpaqueId::optional).filter(Objects::nonNull).toList();
    }

    private List<String> ticked() {
        String[] values = request.getParameterValues(KEEP);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Whether a colleague is ticked on the form that was sent. */
    public boolean kept(UUID practitioner) {
        return ticked().contains(practitioner.toString());
    }

    public ProtectionForm getForm() {
        return form;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
