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
import java.util.stream.Stream;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Text;

/** Who joined, left and was in touch: newest first, by month, and as a picture over years. */
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
        timeline = new TimelineFilter(OpaqueId.optional(agency), chosenKind()).apply(everything);
        Map<YearMonth, List<Timeline.Event>> byMonth = timeline.events().stream()
                .collect(Collectors.groupingBy(event -> YearMonth.from(event.on()), LinkedHashMap::new, Collectors.toList()));
        months = byMonth.entrySet().stream().map(month -> new Month(month.getKey(), month.getValue())).toList();
    }

    private Timeline.Kind chosenKind() {
        return Stream.of(Timeline.Kind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
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

    /** The kinds of event to choose from. */
    public List<Timeline.Kind> getKinds() {
        return List.of(Timeline.Kind.values());
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
