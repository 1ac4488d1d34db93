package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.web.platform.Text;

/** Who joined, left and was in touch, newest first, by month. */
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

    private String child;
    private Timeline timeline;
    private List<Month> months;

    /** Asks for the timeline, once. */
    public void load() {
        timeline = network.timelineOf(Ids.child(child), text.locale());
        Map<YearMonth, List<Timeline.Event>> byMonth = timeline.events().stream()
                .collect(Collectors.groupingBy(event -> YearMonth.from(event.on()), LinkedHashMap::new, Collectors.toList()));
        months = byMonth.entrySet().stream().map(month -> new Month(month.getKey(), month.getValue())).toList();
    }

    public Timeline getTimeline() {
        return timeline;
    }

    public List<Month> getMonths() {
        return months;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
