package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import org.patchwork.network.boundary.EmergencyLasts;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.web.platform.Text;

/** The timeline as it may leave the building: decided as an export, so sensitive and marked involvements are never on it. */
@Named("printTimeline")
@RequestScoped
public class PrintTimelineView {

    @EJB
    private SupportNetwork network;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private String child;
    private Timeline timeline;
    private LocalDateTime printedAt;
    private boolean refused;

    /** Asks for the timeline, once. */
    public void load() {
        printedAt = LocalDateTime.now(clock);
        try {
            timeline = network.printTimelineOf(Ids.child(child), text.locale());
        } catch (EmergencyLasts nothingLeaves) {
            refused = true;
        }
    }

    /** Whether nothing is printed because the reader has emergency access to the record. */
    public boolean isRefused() {
        return refused;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    /** The periods of support as a picture. */
    public TimelinePicture getPicture() {
        return TimelinePicture.of(timeline, printedAt.toLocalDate());
    }

    /** When the page was made, in the clock's zone. */
    public LocalDateTime getPrintedAt() {
        return printedAt;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
