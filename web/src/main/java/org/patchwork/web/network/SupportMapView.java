package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.network.boundary.SupportMap;
import org.primefaces.model.OrganigramNode;

/** The support map, drawn as an organigram. */
@Named("supportMap")
@RequestScoped
public class SupportMapView extends ChildPage {

    private OrganigramNode nodes;

    @Override
    protected void loaded(SupportMap chosen) {
        nodes = MapNodes.of(chosen);
    }

    /** The map's nodes; null when there is only a possible match. */
    public OrganigramNode getNodes() {
        return nodes;
    }
}
