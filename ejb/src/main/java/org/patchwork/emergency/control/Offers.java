package org.patchwork.emergency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.emergency.boundary.EmergencyOffer;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.EmergencyGate;
import org.patchwork.sharing.control.EmergencyGate.Answer;

/** Says what a viewer may do about a child in an emergency, by asking the policy. */
@ApplicationScoped
public class Offers {

    @Inject
    private EmergencyGate gate;

    @Inject
    private Emergencies emergencies;

    /**
     * @param record what the viewer gets of the child today
     * @throws ChildNotFound when there is no such child for this viewer in an emergency
     */
    public EmergencyOffer of(Viewer viewer, SharedRecord record, UUID child) {
        Answer answer = ask(viewer, child, AccessMode.BREAK_GLASS);
        if (answer == Answer.NOT_FOUND) {
            throw new ChildNotFound();
        }
        boolean eligible = answer == Answer.HELPS && viewer.practitionerId() != null;
        boolean tried = emergencies.brokerTried(viewer, child);
        if (record instanceof StubRecord stub) {
            return new EmergencyOffer(child, stub.name(), stub.yearOfBirth(), stub.broker(), eligible, stub.emergency(), tried);
        }
        OpenRecord open = (OpenRecord) record;
        return new EmergencyOffer(child, name(open.child()), yearOfBirth(open.child()), open.broker(), eligible, open.emergency(), tried);
    }

    /** What the policy would answer in an emergency. */
    public Answer ask(Viewer viewer, UUID child, AccessMode mode) {
        return gate.ask(viewer, child, mode);
    }

    private static String name(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }

    private static Integer yearOfBirth(ChildSummary child) {
        return child.dateOfBirth() == null ? null : child.dateOfBirth().getYear();
    }
}
