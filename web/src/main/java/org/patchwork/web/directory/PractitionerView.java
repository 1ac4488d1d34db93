package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.directory.boundary.PractitionerProfile;

/** A practitioner's profile; says nothing of any child. */
@Named("practitioner")
@RequestScoped
public class PractitionerView {

    @EJB
    private Directory directory;

    private String id;
    private PractitionerProfile profile;

    /** Asks for the profile, once. */
    public void load() {
        profile = directory.practitioner(parse(id));
    }

    private static UUID parse(String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException notAnId) {
            throw new NotInDirectory();
        }
    }

    public PractitionerProfile getProfile() {
        return profile;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
