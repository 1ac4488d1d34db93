package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyEvents;
import org.patchwork.network.boundary.FamilyForm;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.people.boundary.Kin;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** The child was adopted: who stays family, and the child's name from then on. */
@Named("adoption")
@RequestScoped
public class AdoptionView extends FamilyFormPage {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.DAY_OUT_OF_RANGE, "on-day", Cause.NAME_MISSING, "name",
            Cause.NOT_YOURS, "on-day", Cause.NO_ADOPTER, "on-day");

    @EJB
    private FamilyEvents events;

    private final ThreeFieldDate on = new ThreeFieldDate(null);
    private String name;

    /** Writes it down. */
    public void record() throws IOException {
        LocalDate day = required(on, "on");
        List<UUID> staying = Stream.of(allSent("staying")).map(OpaqueId::optional).filter(one -> one != null).toList();
        attempt("adopted", FIELDS, () -> events.adopted(childId(), day, staying, name));
    }

    /** Who is the child's family today and may stay so; adoptive parents stay in any case. */
    public List<FamilyForm.Tie> getTies() {
        return getForm().people().get(0).ties().stream().filter(tie -> tie.kin() != Kin.ADOPTED_CHILD)
                .filter(tie -> !tie.kin().forward() || tie.kin() == Kin.SIBLING || tie.kin() == Kin.HALF_SIBLING).toList();
    }

    public ThreeFieldDate getOn() {
        return on;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
