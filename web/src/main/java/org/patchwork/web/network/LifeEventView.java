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

/** An expected child is born, or somebody died. */
@Named("lifeEvent")
@RequestScoped
public class LifeEventView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.NAME_MISSING, "given", Cause.DAY_OUT_OF_RANGE, "on-day",
            Cause.NOT_EXPECTED, "on-day", Cause.OWN_RECORD, "on-day", Cause.NOT_YOURS, "on-day");

    @EJB
    private FamilyEvents events;

    private final ThreeFieldDate on = new ThreeFieldDate(null);
    private String given;
    private String family;

    /** The child is born. */
    public void born() throws IOException {
        missing(given == null || family == null, "given", Cause.NAME_MISSING);
        LocalDate day = required(on, "on");
        UUID person = OpaqueId.optional(sent("person"));
        attempt("born", FIELDS, () -> events.born(childId(), person, day, given, family));
    }

    /** Somebody died. */
    public void died() throws IOException {
        LocalDate day = required(on, "on");
        UUID person = OpaqueId.optional(sent("person"));
        attempt("died", FIELDS, () -> events.died(childId(), person, day));
    }

    /** The child's own death closes the family to most, and leaves a possible match. */
    @Override
    protected String next() {
        return getWho().theChild() && !getWho().expected() ? "support-map" : super.next();
    }

    public ThreeFieldDate getOn() {
        return on;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }
}
