package org.patchwork.web.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.consent.boundary.CalendarEntry;
import org.patchwork.consent.boundary.ConsentCalendar;
import org.patchwork.web.platform.Text;

/** Consents of the viewer's own services, by their last day. */
@Named("consentCalendar")
@RequestScoped
public class CalendarView {

    @EJB
    private ConsentCalendar calendar;

    @Inject
    private Text text;

    private List<CalendarEntry> entries;

    /** Asks for everything the page shows, once. */
    public void load() {
        entries = calendar.list(text.locale());
    }

    public List<CalendarEntry> getEntries() {
        return entries;
    }
}
