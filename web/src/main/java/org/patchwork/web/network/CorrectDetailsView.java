package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.patchwork.network.boundary.Corrections;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.PersonDetails;
import org.patchwork.web.platform.ThreeFieldDate;

/** A name or a day of birth that was typed wrong is put right. */
@Named("correctDetails")
@RequestScoped
public class CorrectDetailsView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.NAME_MISSING, "given", Cause.BORN_WRONG, "born-day", Cause.PERSON_CHANGED, "given",
            Cause.WHO_MISSING, "given", Cause.OWN_RECORD, "given", Cause.NOT_YOURS, "given");

    @EJB
    private Corrections corrections;

    private ThreeFieldDate born = new ThreeFieldDate(null);
    private String given;
    private String family;
    private String known;
    private String version;

    /** Begins with what stands there now. */
    public void begin() {
        PersonDetails now = corrections.of(childId(), Ids.child(sent("person")));
        load();
        given = now.givenName();
        family = now.familyName();
        known = now.knownAs();
        born = new ThreeFieldDate(now.day());
        version = String.valueOf(now.version());
    }

    /** Puts it right. */
    public void go() throws IOException {
        version = sent("version");
        missing(given == null || family == null, "given", Cause.NAME_MISSING);
        boolean theChild = getWho().theChild();
        missing(theChild && born.value().isEmpty(), "born-day", Cause.BORN_WRONG);
        LocalDate day = theChild ? born.value().orElse(null) : optional(born, "born");
        attempt("corrected", FIELDS, () -> corrections.correct(childId(), Ids.child(sent("person")),
                new PersonDetails(given, family, known, day, false, numbered(version))));
    }

    /** A version that was sent; what is none is that of nothing. */
    private static int numbered(String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }

    public ThreeFieldDate getBorn() {
        return born;
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

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    /** Of what is corrected, so that nobody undoes unseen what somebody else corrects meanwhile. */
    public String getVersion() {
        return version;
    }
}
