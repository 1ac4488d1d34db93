package org.patchwork.web.draft;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patchwork.draft.boundary.Drafts;
import org.patchwork.web.access.SignedIn;

/**
 * The address of the page being written, as its forms carry it with them: what is sent from a form has lost the query. Sealed, so that
 * a form that comes back when its session is over is known to be of whoever signs in then.
 */
@Named("formPage")
@RequestScoped
public class FormPage {

    static final String FIELD = "patchwork.page";

    /** Say what just happened, and not what the page is about. */
    private static final Set<String> PASSING = Set.of("done", "kept", "contact", "made", "refused", "ended", "why", "back");
    /** These pages are the same whatever was asked for. */
    private static final String ERROR = "/error/";
    private static final Pattern PATH = Pattern.compile("/[a-z-]+/[a-z-]+\\.xhtml");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&._%+:-]{0,300}");

    @Inject
    private SignedIn signedIn;

    @EJB
    private Drafts drafts;

    private String address;

    /** Path and query in the portal, without what passes; of a form that was sent, the one it was on. */
    public String getAddress() {
        if (address == null) {
            String sealed = sealedAddress();
            address = sealed == null ? plain(request().getServletPath(), request().getQueryString()) : sealed;
        }
        return address;
    }

    /** Address and seal in one, for the field that every form carries; empty for strangers. */
    public String getSealed() {
        return signedIn.isHere() ? getAddress() + ' ' + drafts.sealOf(getAddress()) : "";
    }

    /** The address that was sent with a form, when it was made for whoever is signed in now; else null. */
    String sealedAddress() {
        String sent = request().getParameter(FIELD);
        int gap = sent == null ? -1 : sent.indexOf(' ');
        if (gap < 0 || !signedIn.isHere()) {
            return null;
        }
        String page = sent.substring(0, gap);
        boolean genuine = isAddress(page) && MessageDigest.isEqual(bytes(sent.substring(gap + 1)), bytes(drafts.sealOf(page)));
        return genuine ? page : null;
    }

    /** Whether it leads to a page of this portal and nowhere else. */
    static boolean isAddress(String text) {
        int sign = text.indexOf('?');
        return sign < 0 ? PATH.matcher(text).matches()
                : PATH.matcher(text.substring(0, sign)).matches() && QUERY.matcher(text.substring(sign + 1)).matches();
    }

    /** Not the injected one: a form that waited for its sender to sign in is in the request that Faces has, and only there. */
    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static String plain(String path, String query) {
        String rest = query == null || path.startsWith(ERROR) || !QUERY.matcher(query).matches() ? "" : Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !PASSING.contains(part.replaceFirst("=.*", ""))).collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + '?' + rest;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
