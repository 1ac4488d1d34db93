package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.control.Sighters;

/** "Who could see this?" for one child and one service; for information-governance officers, who say why they ask. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class WhoCouldSee {

    /** The action under which the question is recorded. */
    public static final String ACTION = "WHO_COULD_SEE";
    private static final int LONGEST_REASON = 500;

    @Inject
    private Sighters sighters;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewing viewing;

    /**
     * Decides for every practitioner who may sign in, by the policy in force and today's facts.
     *
     * @param child       opaque id
     * @param serviceCode code of the policy's table of services
     * @param reason      why the officer asks, 1 to 500 characters; kept with the access record
     * @param locale      of roles, services and reasons
     * @throws ChildNotFound            when there is no such child
     * @throws IllegalArgumentException when the reason is missing or too long
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Sightings of(UUID child, String serviceCode, String reason, Locale locale) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of at most " + LONGEST_REASON + " characters is needed");
        }
        Policy policy = policies.get();
        Sightings sightings = sighters.of(policy, child, serviceCode, locale);
        accessRecords.record(viewing.current(), List.of(new AccessEntry(UUID.randomUUID(), sightings == null ? null : child, ACTION, "NA", "-",
                policy.version(), "service:" + serviceCode, Map.of(), why)));
        if (sightings == null) {
            throw new ChildNotFound();
        }
        return sightings;
    }

    /**
     * The child that an officer means: by an identifier, such as an NHS number or UPN. Tells the id alone, which is opaque.
     *
     * @return null when nobody has it
     */
    public UUID childWith(String identifier) {
        return sighters.childWith(identifier);
    }

    /** The services that the policy in force knows, by code, in the order of its table. */
    public Map<String, String> services(Locale locale) {
        return sighters.services(policies.get(), locale);
    }
}
