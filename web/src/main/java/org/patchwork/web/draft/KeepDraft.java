package org.patchwork.web.draft;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.draft.boundary.Drafts;
import org.patchwork.web.access.SignedIn;
import org.patchwork.web.platform.OpaqueId;

/**
 * Takes what is typed while it is typed (from the page's script), and forgets it when its writer says so. Outside the addresses that
 * lead to the sign-in page: a script needs to be told that the session is over, and sign-in must not lead here.
 */
@WebServlet({KeepDraft.KEEP, "/draft/throw-away"})
public class KeepDraft extends HttpServlet {

    static final String KEEP = "/draft/keep";

    private static final long serialVersionUID = 1L;
    private static final String OTHER_SITE = "cross-site";

    @EJB
    private transient Drafts drafts;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.isHere() || OTHER_SITE.equals(request.getHeader("Sec-Fetch-Site"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (KEEP.equals(request.getServletPath())) {
            keep(request);
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            throwAway(request, response);
        }
    }

    /** Whatever is not a form of a page here is passed over: the script could do nothing about it. */
    private void keep(HttpServletRequest request) {
        String page = text(request, "page").split(" ", 2)[0];
        String form = FormFields.anyPlace(text(request, "form"));
        String fields = FormFields.write(FormFields.read(text(request, "fields")));
        if (FormPage.isAddress(page) && fields.isEmpty()) {
            drafts.forget(page, form, text(request, "about"));
        } else if (FormPage.isAddress(page)) {
            drafts.keep(page, form, text(request, "about"), fields);
        }
    }

    private void throwAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID draft = OpaqueId.optional(request.getParameter("draft"));
        if (draft != null) {
            drafts.forget(List.of(draft));
        }
        String page = text(request, "page");
        response.sendRedirect(request.getContextPath() + (FormPage.isAddress(page) ? page : "/"));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
