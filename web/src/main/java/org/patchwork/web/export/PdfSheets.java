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
 * the way, and what it wrote is drawn. An answer without a foot is no sheet, such as a refusal, and goes out as it is.
 */
@WebFilter(urlPatterns = "*.xhtml")
public class PdfSheets extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern SHEET = Pattern.compile(".*/print-([a-z-]+)\\.xhtml");

    @Inject
    private transient Exporting exporting;

    @Inject
    private transient PdfStyle style;

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
            return;
        }
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        SheetMarkup markup = held.whole() ? SheetMarkup.of(held.text()) : null;
        if (markup == null || !markup.isSheet()) {
            held.letGo();
            return;
        }
        Matcher sheet = sheet(request);
        sheet.matches();
        Download.send(response, new PdfDrawing(style.text()).draw(markup), Download.PDF,
                "patchwork-" + sheet.group(1) + '-' + exporting.getAt().toLocalDate() + ".pdf");
    }
}
