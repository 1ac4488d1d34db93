package org.patchwork.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.patchwork.sharing.boundary.ExportForm;

/** Something leaves Patchwork with this answer: in what form, when, and until when it may be relied on. */
@Named("exporting")
@RequestScoped
public class Exporting {

    private static final int DAYS = 7;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /** The form of a sheet to print: paper, or the same as PDF. */
    public ExportForm getForm() {
        return PdfSheets.asked(request) ? ExportForm.PDF : ExportForm.PAPER;
    }

    /** Now, in the clock's zone. */
    public LocalDateTime getAt() {
        return LocalDateTime.now(clock);
    }

    /** The day on which it is out of date. */
    public LocalDate getUntil() {
        return LocalDate.now(clock).plusDays(DAYS);
    }
}
