package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.patchwork.network.boundary.FamilyEvents;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** Somebody moves: into a home of the family, into one that is not known yet, or to nobody knows where. */
@Named("moveHome")
@RequestScoped
public class MoveHomeView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.HOME_MISSING, "home", Cause.LIVES_THERE, "home",
            Cause.POSTCODE_WRONG, "postcode", Cause.DAY_OUT_OF_RANGE, "from-day", Cause.OWN_RECORD, "home");

    @EJB
    private FamilyEvents events;

    private final ThreeFieldDate from = new ThreeFieldDate(null);
    private String address;
    private String postcode;

    /** Writes it down. */
    public void record() throws IOException {
        LocalDate day = required(from, "from");
        UUID person = OpaqueId.optional(sent("person"));
        attempt("moved", FIELDS, () -> events.move(childId(), person, sent("home"), address, postcode, day, sent("both") != null));
    }

    public String getNewHome() {
        return FamilyEvents.NEW_HOME;
    }

    public String getNoHome() {
        return FamilyEvents.NO_HOME;
    }

    public ThreeFieldDate getFrom() {
        return from;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }
}
