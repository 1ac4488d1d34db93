package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.network.boundary.NetworkView;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.web.measure.Arrival;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Text;

/**
 * What the map and its list have in common: which child, which filters, and what the boundary gave. Both ask
 * the same method of the same boundary, so neither can show what the other does not.
 */
public abstract class ChildPage {

    /** How far back "contacted since" may reach, in days. */
    private static final List<String> SINCE_CHOICES = List.of("14", "42", "92");

    @EJB
    private SupportNetwork network;

    @Inject
    private Clock clock;

    @Inject
    private Arrival arrival;

    @Inject
    private Text text;

    private String child;
    private String agency;
    private String role;
    private String since;
    private SupportMap everyone;
    private SupportMap map;
    private StubRecord match;

    /** Asks for the network, once. */
    public void load() {
        NetworkView view = network.mapOf(Ids.child(child), text.locale());
        if (view instanceof SupportMap found) {
            everyone = found;
            map = filter().apply(found);
            loaded(map);
            arrival.here();
        } else if (view instanceof NetworkView.Stub stub) {
            match = stub.match();
        }
    }

    /** Called with the filtered map, when the gate is open. */
    protected abstract void loaded(SupportMap chosen);

    private MapFilter filter() {
        LocalDate from = SINCE_CHOICES.contains(String.valueOf(since)) ? LocalDate.now(clock).minusDays(Long.parseLong(since)) : null;
        return new MapFilter(OpaqueId.optional(agency), role, from);
    }

    /** The map with the filters applied; null when there is only a possible match. */
    public SupportMap getMap() {
        return map;
    }

    /** The possible match; null when the map is open. */
    public StubRecord getMatch() {
        return match;
    }

    /** The agencies to choose from: those on the viewer's own map. */
    public List<SupportMap.Agency> getAgencies() {
        return everyone.agencies();
    }

    /** The roles to choose from. */
    public List<String> getRoles() {
        return MapFilter.rolesOf(everyone);
    }

    /** Whether a filter is set. */
    public boolean isFiltered() {
        return agency != null || role != null || since != null;
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

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** The choices of "contacted since", in days. */
    public List<String> getSinceChoices() {
        return SINCE_CHOICES;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }
}
