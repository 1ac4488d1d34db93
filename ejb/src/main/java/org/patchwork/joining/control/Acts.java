package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.policy.control.PolicyInForce;

/** Writes into the access record what somebody did, beside what they looked at. */
@ApplicationScoped
public class Acts {

    @Inject
    AccessRecording accessRecords;

    @Inject
    PolicyInForce policies;

    /** @param child null for what is about no child @param act a code such as INVITE */
    public void record(Viewer who, UUID child, String act) {
        record(who, child, act, null);
    }

    /** The same with what exactly was done, in words or codes. */
    public void record(Viewer who, UUID child, String act, String what) {
        accessRecords.record(who, List.of(new AccessEntry(UUID.randomUUID(), child, act, "NA", "-", policies.get().version(), "",
                java.util.Map.of(), what)));
    }
}
