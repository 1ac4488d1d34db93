package org.patchwork.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The page after a session: why it ended, and the way back to the page that was open. */
@Named("signedOut")
@RequestScoped
public class SignedOutView {

    private static final Pattern PAGE = Pattern.compile("/(?!error/)[a-z-]+/[a-z-]+\\.xhtml(\\?[A-Za-z0-9=&._%+:-]{0,300})?");

    @Inject
    private HttpServletRequest request;

    /** Whether it ended because nothing was done for long. */
    public boolean isByTime() {
        return "time".equals(request.getParameter("why"));
    }

    /** A page of this portal, and never another address; the front door when none is named. */
    public String getWayBack() {
        String back = request.getParameter("back");
        return back != null && PAGE.matcher(back).matches() ? back : "/";
    }
}
