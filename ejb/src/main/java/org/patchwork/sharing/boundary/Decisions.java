package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.KeptAccess;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.control.PastDecisions;
import org.patchwork.sharing.control.ScenarioWriting;

/** Explains past decisions to information-governance officers, and takes them again. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class Decisions {

    /** The action under which an officer's look at a decision is recorded. */
    public static final String EXPLAIN = "EXPLAIN";
    private static final int MOST_LOOKS = 100;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private PastDecisions decisions;

    @Inject
    private ScenarioWriting scenarios;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewing viewing;

    /**
     * Opens the access record that a viewer quotes, with every decision in it; the look is recorded itself.
     *
     * @param reference as it stands on the viewer's page, or the record's whole id
     * @param locale    of reasons
     * @return empty when there is no such record
     */
    @Recorded
    public Optional<PastLook> find(String reference, Locale locale) {
        Optional<KeptAccess> found = accessRecords.find(reference);
        accessRecords.record(viewing.current(), List.of(new AccessEntry(UUID.randomUUID(), found.map(KeptAccess::childId).orElse(null), EXPLAIN,
                "NA", "-", policies.find().map(Policy::version).orElse("-"), "explained:" + found.map(KeptAccess::id).map(UUID::toString).orElse("none"),
                Map.of(), null)));
        return found.map(access -> decisions.open(access, locale));
    }

    /**
     * Opens one person's looks at one child between two moments, both included; the look is recorded itself.
     *
     * @param why  what the officer is about, such as the review of an emergency; without names
     * @return in order, the first hundred
     */
    @Recorded
    public List<PastLook> looksOf(UUID account, UUID child, Instant from, Instant to, String why, Locale locale) {
        accessRecords.record(viewing.current(), List.of(new AccessEntry(UUID.randomUUID(), child, EXPLAIN, "NA", "-",
                policies.find().map(Policy::version).orElse("-"), "explained:" + account, Map.of(), why)));
        return accessRecords.of(account, child, from, to, MOST_LOOKS).stream().map(access -> decisions.open(access, locale)).toList();
    }

    /**
     * Makes a scenario of a decision: its facts, and what the officer expects of them. A scenario of the same facts is replaced.
     *
     * @param draft       takes it
     * @param digest      of the decision's facts, which name nobody
     * @param expected    FULL, LIMITED, BROKERED or HIDE; for a decision about the gate OPEN, STUB or NOT_FOUND
     * @param description what happened, for the table of scenarios; without names
     * @return the scenario's id
     * @throws org.patchwork.policy.boundary.PolicyRefused when the draft is none any more
     * @throws IllegalArgumentException                    when no such facts are kept, or nothing of the kind can be expected
     */
    public String makeScenario(UUID draft, String digest, String expected, String description) {
        return scenarios.add(draft, digest, expected, description);
    }
}
