package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.alert.boundary.ParkedEntry;
import org.patchwork.alert.boundary.ParkedWork;

/** Mails and news that were given up, for operations. */
@Named("parked")
@RequestScoped
public class ParkedView {

    @EJB
    private ParkedWork work;

    private List<ParkedEntry> list;

    /** Asks once. */
    public void load() {
        list = work.list();
    }

    public List<ParkedEntry> getList() {
        return list;
    }
}
