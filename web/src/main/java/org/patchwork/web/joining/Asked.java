package org.patchwork.web.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.ThreeFieldDate;

/** What a request to one of these pages asks: opaque ids, words and days as typed; and where it goes on. */
@Named("asked")
@RequestScoped
public class Asked {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    /** What was sent by that name; null for nothing. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The id sent by that name; null when it is none. */
    UUID id(String name) {
        return OpaqueId.optional(request.getParameter(name));
    }

    /** The same of what the page is about: one that cannot be an id is answered like one that nobody has. */
    UUID subject(String name) {
        return OpaqueId.of(request.getParameter(name), ChildNotFound::new);
    }

    /** A day typed in three fields. */
    ThreeFieldDate day(String name) {
        ThreeFieldDate date = new ThreeFieldDate(null);
        date.setDay(text(name + "-day"));
        date.setMonth(text(name + "-month"));
        date.setYear(text(name + "-year"));
        return date;
    }

    /** What was typed into one of several forms like it, so that a refusal loses nothing; null in the others. */
    public String typed(String name, Object item) {
        return String.valueOf(item).equals(request.getParameter("item")) ? text(name) : null;
    }

    String address() {
        return request.getRemoteAddr();
    }

    /** Goes on to a page of the portal. */
    void goOn(String path) throws IOException {
        Redirect.to(path);
    }

    /** Says why something did not happen, at the field to mend; null for the form as a whole. */
    void refused(JoiningRefused refused, String field) {
        problems.add(field, "joining.refused." + refused.refusal());
        FacesContext.getCurrentInstance().validationFailed();
    }
}
