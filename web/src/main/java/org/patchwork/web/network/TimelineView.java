package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.web.platform.Text;

/** Who joined, left, led and was in contact, and under which plan: newest first, by month, and as a picture over years. */
@Named("timeline")
@RequestScoped
public class TimelineView {

    /** The events of one month. */
    public record Month(YearMonth month, List<Timeline.Event> events) {
    }

    @EJB
    private SupportNetwork network;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private String child;
    private String agency;
    private String kind;
    private Timeline everything;
    private Timeline timeline;
    private List<Month> months;

    /** Asks for the timeline, once. */
    public void load() {
        everything = network.timelineOf(Ids.child(child), text.locale());
        timeline = TimelineFilter.of(agency, kind).apply(everything);
        Map<YearMonth, List<Timeline.Event>> byMonth = timeline.events().stream()
                .collect(Collectors.groupingBy(event -> YearMonth.from(event.on()), LinkedHashMap::new, Collectors.toList()));
        months = byMonth.entrySet().stream().map(month -> new Month(month.getKey(), month.getValue())).toList();
    }

    /** The timeline with the filters applied. */
    public Timeline getTimeline() {
        return timeline;
    }

    public List<Month> getMonths() {
        return months;
    }

    /** The chosen events' periods of support as a picture. */
    public TimelinePicture getPicture() {
        return TimelinePicture.of(timeline, LocalDate.now(clock));
    }

    /** The agencies to choose from: those on the viewer's own timeline. */
    public List<TimelineFilter.Agency> getAgencies() {
        return TimelineFilter.agenciesOf(everything);
    }

    /** The sorts of event to choose from. */
    public List<TimelineFilter.What> getKinds() {
        return List.of(TimelineFilter.What.values());
    }

    /** The filters, for the address of the same choice on paper. */
    public String getChosen() {
        return TimelineFilter.of(agency, kind).address();
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return agency != null || kind != null;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
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
