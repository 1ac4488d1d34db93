package org.patchwork.web.statutory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.statutory.boundary.StatutoryEntry;
import org.patchwork.statutory.boundary.StatutoryOverview;
import org.patchwork.web.platform.Text;

/** Everybody's statutory access, for information-governance officers. */
@Named("allStatutory")
@RequestScoped
public class AllView {

    @EJB
    private StatutoryOverview overview;

    @Inject
    private Text text;

    private List<StatutoryEntry> list;

    /** Asks once. */
    public void load() {
        list = overview.list(text.locale());
    }

    public List<StatutoryEntry> getList() {
        return list;
    }
}
