package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.control.InvolvementRow.Agreed;
import org.patchwork.sharing.control.InvolvementRow.Place;
import org.patchwork.sharing.control.InvolvementRow.Support;

/** Rows as they would be stored, for the builders' tests. */
final class Stored {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    static final UUID ME = UUID.randomUUID();
    static final UUID MY_TEAM = UUID.randomUUID();
    static final Viewer VIEWER = new Viewer(UUID.randomUUID(), ME, "Sam Teach", "TEACHER", "SCHOOL", UUID.randomUUID(),
            MY_TEAM, UUID.randomUUID(), true, true);
    static final Agreed NOTHING_AGREED = new Agreed(null, null, null, null, Set.of(), null, null, null, null, null);

    private Stored() {
    }

    static RecordRow childBorn(LocalDate born) {
        return child(born, null, null, null, null, null);
    }

    static RecordRow child(LocalDate born, LocalDate expected, LocalDate died, String competence, LocalDate assessed, LocalDate stay) {
        return new RecordRow(UUID.randomUUID(), "Amina", "Test", null, born, expected, died, "NONE", false, stay, null, competence, assessed,
                false, false, null, null, ViewerInvolvement.ACTIVE, null, new BrokerDesk("Desk", "01632 960000", null, true), null, null);
    }

    static Support support(LocalDate from, LocalDate to) {
        return new Support("CHILD", null, null, true, from, to, false, null, false);
    }

    static InvolvementRow involvement(UUID practitioner, UUID team, String serviceCode, Support support, Agreed agreed) {
        return new InvolvementRow(UUID.randomUUID(), UUID.randomUUID(), practitioner,
                new Place(team, UUID.randomUUID(), serviceCode, false), support, agreed);
    }

    static Agreed given(String extent, String giver, LocalDate from, LocalDate to) {
        return new Agreed("GIVEN", extent, giver, "ALL", Set.of(), from, to, null, null, null);
    }

    /** SCHOOL_NURSING is standard, CAMHS is not; a parent may consent for a child who is not competent, for a year, to be looked at again at 13. */
    static Reference reference() {
        return new Reference(Map.of(), Map.of(
                        "SCHOOL_NURSING", new Reference.Service("SCHOOL_NURSING", "", "", Sensitivity.STANDARD),
                        "CAMHS", new Reference.Service("CAMHS", "", "", Sensitivity.SENSITIVE_HEALTH)),
                Map.of(), Map.of(), List.of(),
                List.of(new Reference.ConsentRule(Set.of(ConsentGiver.PARENT), Set.of(Subject.CHILD), EnumSet.allOf(AgeBand.class),
                        Set.of(Competence.NOT_COMPETENT), true, 12, Set.of(13, 16, 18))),
                Map.of(), Set.of(), Map.of());
    }

}
