package org.patchwork.web.attention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.patchwork.attention.boundary.AttentionRefused;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;

/** What a request to one of these pages asks: opaque ids, and codes as chosen. */
@Named("attentionRequest")
@RequestScoped
public class AttentionRequest {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    /** What was sent by that name; null for nothing. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** What the page is about: one that cannot be an id is answered like one that nobody has. */
    UUID subject(String name) {
        return OpaqueId.of(request.getParameter(name), ChildNotFound::new);
    }

    /** Says why something did not happen, at the field to mend; null for the form as a whole. */
    void refused(AttentionRefused refused, String field) {
        problems.add(field, "attention.refused." + refused.refusal());
        FacesContext.getCurrentInstance().validationFailed();
    }
}
