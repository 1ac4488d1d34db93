package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.RelateRequest;
import org.patchwork.people.boundary.Kin;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** "Leanne is Amina's mother", or the same from the other side. */
@Named("recordRelative")
@RequestScoped
public class RecordRelativeView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.WHO_MISSING, "who", Cause.KIN_MISSING, "kin", Cause.OTHER_MISSING, "other",
            Cause.NAME_MISSING, "given", Cause.BORN_WRONG, "born-day", Cause.SAME_PERSON, "other", Cause.ALREADY_SO, "kin",
            Cause.DAY_OUT_OF_RANGE, "since-day");

    private static final String NEW = "NEW";

    private final ThreeFieldDate born = new ThreeFieldDate(null);
    private final ThreeFieldDate since = new ThreeFieldDate(null);
    private String given;
    private String family;

    /** Writes it down. */
    public void record() throws IOException {
        UUID who = OpaqueId.optional(sent("who"));
        boolean anew = NEW.equals(sent("who"));
        missing(who == null && !anew, "who", Cause.WHO_MISSING);
        missing(anew && (given == null || family == null), "given", Cause.NAME_MISSING);
        LocalDate bornOn = optional(born, "born");
        missing(kin() == null, "kin", Cause.KIN_MISSING);
        LocalDate from = optional(since, "since");
        attempt("related", FIELDS, () -> register().relate(new RelateRequest(getId(), childId(), who, given, family, bornOn, kin(),
                OpaqueId.optional(sent("other")), from)));
    }

    private Kin kin() {
        return getKins().stream().filter(one -> one.name().equals(sent("kin"))).findFirst().orElse(null);
    }

    /** The words to choose from, the elders' first. */
    public List<Kin> getKins() {
        return Stream.of(Kin.values()).toList();
    }

    public ThreeFieldDate getBorn() {
        return born;
    }

    public ThreeFieldDate getSince() {
        return since;
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
