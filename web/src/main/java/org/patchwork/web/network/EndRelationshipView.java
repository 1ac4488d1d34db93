package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** A relationship has ended, or was never so. */
@Named("endRelationship")
@RequestScoped
public class EndRelationshipView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.REASON_MISSING, "how", Cause.DAY_OUT_OF_RANGE, "last-day");
    private static final String MISTAKE = "MISTAKE";

    private final ThreeFieldDate last = new ThreeFieldDate(null);

    /** Writes it down. */
    public void record() throws IOException {
        boolean mistake = MISTAKE.equals(sent("how"));
        LocalDate day = mistake ? null : optional(last, "last");
        UUID tie = OpaqueId.optional(sent("tie"));
        attempt(mistake ? "struck" : "ended", FIELDS, () -> {
            if (!getHows().contains(String.valueOf(sent("how")))) {
                throw new FamilyRefused(Cause.REASON_MISSING);
            }
            register().end(childId(), tie, day, mistake);
        });
    }

    public List<String> getHows() {
        return List.of("OVER", MISTAKE);
    }

    public ThreeFieldDate getLast() {
        return last;
    }
}
