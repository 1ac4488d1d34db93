package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.emergency.boundary.EmergencyNews;
import org.patchwork.emergency.boundary.EmergencyNews.Told;
import org.patchwork.sharing.boundary.ChildNotFound;

/** That somebody used emergency access, for whoever was told. */
@Named("told")
@RequestScoped
public class ToldView {

    @EJB
    private EmergencyNews emergencies;

    private String id;
    private Told news;

    /** Looks it up, once; what the reader was not told of is not there. */
    public void load() {
        news = emergencies.told(EmergencyAddress.id(id)).orElseThrow(ChildNotFound::new);
    }

    public Told getNews() {
        return news;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
