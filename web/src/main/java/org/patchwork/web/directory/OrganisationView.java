package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.directory.boundary.OrganisationProfile;

/** An agency with its services and teams. */
@Named("organisation")
@RequestScoped
public class OrganisationView {

    @EJB
    private Directory directory;

    private String id;
    private OrganisationProfile profile;

    /** Asks for the profile, once. */
    public void load() {
        profile = directory.organisation(DirectoryAddress.id(id));
    }

    public OrganisationProfile getProfile() {
        return profile;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
