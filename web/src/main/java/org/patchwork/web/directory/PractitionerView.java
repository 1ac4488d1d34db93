package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.directory.boundary.PractitionerProfile;
import org.patchwork.directory.boundary.ProfileKeeping;
import org.patchwork.web.measure.Arrival;

/** A practitioner's profile; says nothing of any child. */
@Named("practitioner")
@RequestScoped
public class PractitionerView {

    @EJB
    private Directory directory;

    @EJB
    private ProfileKeeping keeping;

    @Inject
    private Arrival arrival;

    private String id;
    private String done;
    private PractitionerProfile profile;
    private boolean kept;

    /** Asks for the profile, once. */
    public void load() {
        UUID practitioner = DirectoryAddress.id(id);
        profile = directory.practitioner(practitioner);
        kept = keeping.mayKeep(practitioner);
        arrival.here();
    }

    public PractitionerProfile getProfile() {
        return profile;
    }

    /** Whether the profile is the reader's to keep. */
    public boolean isKept() {
        return kept;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
