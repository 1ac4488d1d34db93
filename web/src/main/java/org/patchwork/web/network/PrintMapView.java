package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.primefaces.model.OrganigramNode;

/** The map, and its list, to print. */
@Named("printMap")
@RequestScoped
public class PrintMapView extends PrintPage {

    private SupportMap map;
    private OrganigramNode nodes;

    @Override
    protected void read(NetworkExport from, UUID about, ExportForm form, Locale locale) {
        map = from.mapOf(about, form, locale);
        nodes = MapNodes.allOpen(map);
    }

    public SupportMap getMap() {
        return map;
    }

    /** The map's nodes, every group open. */
    public OrganigramNode getNodes() {
        return nodes;
    }

    /** Everybody who works with the family, in the order of the map. */
    public List<SharedInvolvement> getPeople() {
        return MapFilter.people(map).toList();
    }

    /** Relatives and carers, in the order of the map. */
    public List<FamilyMember> getFamily() {
        return map.households().stream().flatMap(household -> household.members().stream()).toList();
    }
}
