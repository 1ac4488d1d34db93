package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** Who holds parental responsibility, from when, and how one knows. */
@Named("responsibility")
@RequestScoped
public class ResponsibilityView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.STATE_MISSING, "state", Cause.SOURCE_MISSING, "source",
            Cause.SEEN_ON_PAPER_ONLY, "source", Cause.DAY_OUT_OF_RANGE, "since-day");

    private final ThreeFieldDate since = new ThreeFieldDate(null);

    /** Writes it down. */
    public void record() throws IOException {
        LocalDate from = optional(since, "since");
        UUID tie = OpaqueId.optional(sent("tie"));
        attempt("responsibility", FIELDS, () -> register().hold(getId(), childId(), tie, sent("state"), from, sent("source")));
    }

    public List<String> getStates() {
        return List.of("VERIFIED", "RECORDED", "NONE");
    }

    public List<String> getSources() {
        return List.of("TOLD", "BIRTH_CERTIFICATE", "AGREEMENT", "COURT_ORDER", "SPECIAL_GUARDIANSHIP", "ADOPTION_ORDER");
    }

    public ThreeFieldDate getSince() {
        return since;
    }
}
