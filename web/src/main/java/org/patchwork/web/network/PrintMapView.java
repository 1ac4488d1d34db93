package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import org.patchwork.network.boundary.EmergencyLasts;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.web.platform.Text;
import org.primefaces.model.OrganigramNode;

/** The map as it may leave the building: decided as an export, so sensitive and marked involvements are never on it. */
@Named("printMap")
@RequestScoped
public class PrintMapView {

    @EJB
    private SupportNetwork network;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private String child;
    private SupportMap map;
    private OrganigramNode nodes;
    private LocalDateTime printedAt;
    private boolean refused;

    /** Asks for the map, once. */
    public void load() {
        printedAt = LocalDateTime.now(clock);
        try {
            map = network.printOf(Ids.child(child), text.locale());
            nodes = MapNodes.allOpen(map);
        } catch (EmergencyLasts nothingLeaves) {
            refused = true;
        }
    }

    /** Whether nothing is printed because the reader has emergency access to the record. */
    public boolean isRefused() {
        return refused;
    }

    public SupportMap getMap() {
        return map;
    }

    /** The map's nodes, every group open. */
    public OrganigramNode getNodes() {
        return nodes;
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
