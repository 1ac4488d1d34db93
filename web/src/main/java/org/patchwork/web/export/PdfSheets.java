package org.patchwork.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any page to print as a PDF: {@code print-anything.xhtml?as=pdf}. The page itself is written, with everything that is decided and recorded on
 * the way, and what it wrote is drawn. An answer without a foot is no sheet, such as a refusal, and goes out as it is. When too many are
 * drawn already, the page is not even begun, so that nothing is recorded as taken out that is not.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class PdfSheets extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** By which the page that answers 503 knows that it is for this. */
    private static final String BUSY = "patchwork.busy";
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Pattern SHEET = Pattern.compile(".*/print-([a-z-]+)\\.xhtml");

    @Inject
    private transient Exporting exporting;

    @Inject
    private transient PdfStyle style;

    @Inject
    private transient PdfPlaces places;

    /** Whether a sheet is asked for as PDF. */
    static boolean asked(HttpServletRequest request) {
        return "pdf".equals(request.getParameter("as")) && sheet(request).matches();
    }

    private static Matcher sheet(HttpServletRequest request) {
        return SHEET.matcher(request.getServletPath());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!"GET".equals(request.getMethod()) || !asked(request)) {
            chain.doFilter(request, response);
        } else if (places.take()) {
            send(request, response, chain);
        } else {
            request.setAttribute(BUSY, true);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HeldAnswer held = new HeldAnswer(response);
        byte[] file = draw(request, held, chain);
        if (file == null) {
            held.letGo();
            return;
        }
        Matcher sheet = sheet(request);
        sheet.matches();
        Download.send(response, file, Download.PDF, "patchwork-" + sheet.group(1) + '-' + exporting.getAt().toLocalDate() + ".pdf");
    }

    /** Gives the place back before the file is sent, however slowly that goes. @return null for what is no sheet */
    private byte[] draw(HttpServletRequest request, HeldAnswer held, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, held);
            SheetMarkup markup = held.whole() ? SheetMarkup.of(held.text()) : null;
            return markup == null || !markup.isSheet() ? null : new PdfDrawing(style.text()).draw(markup);
        } finally {
            places.giveBack();
        }
    }
}
