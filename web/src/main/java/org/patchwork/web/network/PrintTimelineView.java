package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.sharing.boundary.ExportForm;

/** The timeline to print, as it was chosen on the screen. */
@Named("printTimeline")
@RequestScoped
public class PrintTimelineView extends PrintPage {

    @Inject
    private Clock clock;

    private String agency;
    private String kind;
    private Timeline timeline;

    @Override
    protected void read(NetworkExport from, UUID about, ExportForm form, Locale locale) {
        timeline = TimelineFilter.of(agency, kind).apply(from.timelineOf(about, form, locale));
    }

    public Timeline getTimeline() {
        return timeline;
    }

    /** The periods of support as a picture. */
    public TimelinePicture getPicture() {
        return TimelinePicture.of(timeline, LocalDate.now(clock));
    }

    /** What happened, but for contacts, which stand in the picture's table. */
    public List<Timeline.Event> getEvents() {
        return timeline.events().stream().filter(event -> !event.contact()).toList();
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
