package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.FamilyNetwork;
import org.patchwork.web.platform.Text;
import org.primefaces.model.OrganigramNode;

/** A child's family as a picture and as a table, both drawn from one answer. */
@Named("family")
@RequestScoped
public class FamilyView {

    @EJB
    private FamilyNetwork network;

    @Inject
    private Text text;

    private String child;
    private String done;
    private FamilyMap map;
    private OrganigramNode nodes;
    private List<FamilyMap.Relative> withoutMap;

    /** Asks once. */
    public void load() {
        map = network.of(Ids.child(child), text.locale());
        nodes = FamilyNodes.of(map);
        withoutMap = map.everybody().stream().filter(FamilyMap.Relative::awaitsRecord).toList();
    }

    public FamilyMap getMap() {
        return map;
    }

    public OrganigramNode getNodes() {
        return nodes;
    }

    /** Whether the reader may change what the page shows: not in an emergency. */
    public boolean isChangeable() {
        return map.emergency() == null;
    }

    /** Children of the family who have no map of their own. */
    public List<FamilyMap.Relative> getWithoutMap() {
        return withoutMap;
    }

    /** Whether somebody has just been entered, so that a map of their own is offered before anything else. */
    public boolean isEntered() {
        return "related".equals(done) || "born".equals(done);
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
