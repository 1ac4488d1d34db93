package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.MapDrawing;
import org.patchwork.network.control.TimelineDrawing;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedFamilies;
import org.patchwork.sharing.boundary.SharedFamily;
import org.patchwork.sharing.boundary.SharedPast;
import org.patchwork.sharing.boundary.SharedPlans;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;

/** The picture network of one child, as one viewer may see it. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class SupportNetwork {

    @Inject
    private SharedRecords records;

    @Inject
    private SharedFamilies families;

    @Inject
    private SharedPlans plans;

    @Inject
    private SharedPast past;

    @Inject
    private Clock clock;

    /**
     * The support map, or a possible match behind a shut gate.
     *
     * @param locale of role names and reasons
     * @throws ChildNotFound when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public NetworkView mapOf(UUID child, Locale locale) {
        SharedFamily shared = families.open(child, Action.VIEW, locale);
        return shared.record() instanceof OpenRecord open ? draw(open, shared) : new NetworkView.Stub((StubRecord) shared.record());
    }

    /**
     * Who joined, left, led and was in contact, and under which plan the child was helped.
     *
     * @throws ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Timeline timelineOf(UUID child, Locale locale) {
        if (!(records.open(child, Action.VIEW, locale) instanceof OpenRecord open)) {
            throw new ChildNotFound();
        }
        return TimelineDrawing.of(open, past.of(open), plans.of(open).periods(), LocalDate.now(clock));
    }

    private SupportMap draw(OpenRecord record, SharedFamily shared) {
        return MapDrawing.of(record, shared.family(), LocalDate.now(clock));
    }
}
