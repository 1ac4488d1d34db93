package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.FamilyDrawing;
import org.patchwork.network.control.MapDrawing;
import org.patchwork.network.control.TimelineDrawing;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedFamilies;
import org.patchwork.sharing.boundary.SharedFamily;
import org.patchwork.sharing.boundary.SharedPast;
import org.patchwork.sharing.boundary.SharedPlans;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;

/**
 * A child's network, timeline and family as they may leave Patchwork: decided as EXPORT, which sensitive and marked involvements never pass,
 * and recorded with the form in which they leave. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class NetworkExport {

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
     * The support map, which the list is made of as well.
     *
     * @throws ChildNotFound  when there is no such child for this viewer, or its gate is not open
     * @throws EmergencyLasts while the viewer has emergency access to the record
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SupportMap mapOf(UUID child, ExportForm form, Locale locale) {
        SharedFamily shared = families.export(child, form, locale);
        return MapDrawing.of(opened(shared.record()), shared.family(), LocalDate.now(clock));
    }

    /**
     * The timeline; see {@link #mapOf}.
     *
     * @throws ChildNotFound  as there
     * @throws EmergencyLasts as there
     */
    @Recorded
    public Timeline timelineOf(UUID child, ExportForm form, Locale locale) {
        OpenRecord open = opened(records.export(child, form, locale));
        return TimelineDrawing.of(open, past.of(open), plans.of(open).periods(), LocalDate.now(clock));
    }

    /**
     * The family; see {@link #mapOf}. Whoever works with a brother or sister who has a record of their own is on it as far as an export of
     * that record shows them.
     *
     * @throws ChildNotFound  as there
     * @throws EmergencyLasts as there
     */
    @Recorded
    public FamilyMap familyOf(UUID child, ExportForm form, Locale locale) {
        OpenRecord open = opened(records.export(child, form, locale));
        LocalDate today = LocalDate.now(clock);
        FamilyRecord family = families.recordOf(child);
        List<UUID> withRecords = FamilyDrawing.relativesWithRecords(family, today);
        Map<UUID, SharedRecord> doors = withRecords.isEmpty() ? Map.of() : records.exportAll(withRecords, form, locale);
        return new FamilyDrawing(open, family, doors, today).draw();
    }

    private static OpenRecord opened(SharedRecord record) {
        if (record instanceof StubRecord stub && stub.offer() == StubOffer.END_EMERGENCY) {
            throw new EmergencyLasts();
        }
        if (record instanceof OpenRecord open) {
            return open;
        }
        throw new ChildNotFound();
    }
}
