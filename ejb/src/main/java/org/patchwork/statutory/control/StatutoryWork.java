package org.patchwork.statutory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.LeadProfessionals;
import org.patchwork.sharing.control.Names;
import org.patchwork.statutory.boundary.StatutoryEntry;
import org.patchwork.statutory.boundary.StatutoryPower;
import org.patchwork.statutory.boundary.StatutoryRefused;
import org.patchwork.statutory.boundary.StatutoryRefused.Cause;
import org.patchwork.statutory.boundary.StatutoryRequest;
import org.patchwork.statutory.entity.StatutoryAccess;
import org.patchwork.statutory.entity.StatutoryAccess.Basis;

/** Starts, extends, ends and lists statutory access for a practitioner who has been let in so far. */
@ApplicationScoped
public class StatutoryWork {

    private static final Duration LISTED = Duration.ofDays(14);
    private static final String REFERENCE = "(?=.*[0-9])[A-Z0-9/.-]{1,20}";

    @Inject
    StatutoryRegister register;

    @Inject
    StatutoryPowers powers;

    @Inject
    SharedRecords records;

    @Inject
    LeadProfessionals leads;

    @Inject
    AlertPost alerts;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** A second click waits for the first and then sees what it did. */
    public void oneAtATime(Viewer viewer) {
        register.serialise(viewer.practitionerId());
    }

    /** @throws StatutoryRefused when the viewer's role has no such function, or something about the request is to be mended */
    public StatutoryPower powerFor(Viewer viewer, StatutoryRequest request) {
        StatutoryPower power = powerOf(viewer, request.basis());
        refuseWhen(!power.purposes().contains(String.valueOf(request.purpose())), Cause.PURPOSE_MISSING);
        refuseWhen(!power.lengths().contains(request.hours()), Cause.TOO_LONG);
        String reference = referenceOf(request);
        refuseWhen(reference != null && !reference.matches(REFERENCE), Cause.REFERENCE_WRONG);
        return power;
    }

    /** @return the one that runs already, or a new one */
    public UUID begin(Viewer viewer, StatutoryPower power, StatutoryRequest request) {
        Instant now = clock.instant();
        Basis basis = Basis.valueOf(power.basis());
        return register.running(viewer.practitionerId(), request.child(), basis, now).map(StatutoryAccess::id).orElseGet(() -> {
            StatutoryAccess access = new StatutoryAccess(UUID.randomUUID(), request.child(), viewer.practitionerId(), basis, request.purpose());
            access.run(now, Term.end(power, now, request.hours(), clock.getZone()));
            access.refer(referenceOf(request));
            register.add(access);
            return access.id();
        });
    }

    /** Tells the lead professional and the manager, once each, that it has begun. */
    public void tell(Viewer viewer, UUID child, UUID access) {
        List<UUID> told = new ArrayList<>(leads.of(child));
        told.addAll(register.managerOf(viewer.practitionerId()));
        told.remove(viewer.practitionerId());
        alerts.tell(told, AlertKind.STATUTORY_ACCESS_STARTED, access);
    }

    /** See {@link org.patchwork.statutory.boundary.StatutoryAccesses#extend}. */
    public void extend(Viewer viewer, UUID id, String purpose, int hours) {
        oneAtATime(viewer);
        Instant now = clock.instant();
        StatutoryAccess access = register.find(id).filter(found -> found.practitionerId().equals(viewer.practitionerId()))
                .filter(found -> found.inForceAt(now)).orElseThrow(() -> new StatutoryRefused(Cause.NOT_RUNNING));
        StatutoryPower power = powerOf(viewer, access.basis().name());
        refuseWhen(access.extendedAt() != null, Cause.EXTENDED_ALREADY);
        refuseWhen(!power.extensions().contains(String.valueOf(purpose)), Cause.PURPOSE_MISSING);
        refuseWhen(!Term.extensions(power, access.fromAt(), access.expiresAt(), now).contains(hours), Cause.TOO_LONG);
        access.extend(now, now.plus(Duration.ofHours(hours)), purpose);
        register.write();
    }

    /** See {@link org.patchwork.statutory.boundary.StatutoryAccesses#end}. */
    public void end(Viewer viewer, UUID id) {
        StatutoryAccess access = register.find(id).filter(found -> mayEnd(viewer, found))
                .orElseThrow(() -> new StatutoryRefused(Cause.NOT_RUNNING));
        access.end(clock.instant(), viewer.accountId());
        register.write();
    }

    private boolean mayEnd(Viewer viewer, StatutoryAccess access) {
        return access.practitionerId().equals(viewer.practitionerId())
                || register.managerOf(access.practitionerId()).contains(viewer.practitionerId());
    }

    /** See {@link org.patchwork.statutory.boundary.StatutoryAccesses#mine}. */
    public List<StatutoryEntry> mine(Viewer viewer, Locale locale) {
        return draw(register.of(viewer.practitionerId(), since()), powers.of(viewer.roleCode()), locale);
    }

    /** See {@link org.patchwork.statutory.boundary.StatutoryAccesses#ofMyPeople}. */
    public List<StatutoryEntry> ofPeopleOf(Viewer viewer, Locale locale) {
        return draw(register.ofPeopleOf(viewer.practitionerId(), since()), List.of(), locale);
    }

    /** See {@link org.patchwork.statutory.boundary.StatutoryAccesses#toChildrenILead}. */
    public List<StatutoryEntry> toChildrenLedBy(Viewer viewer, Locale locale) {
        List<Row> rows = register.about(leads.childrenLedBy(viewer.practitionerId()), since()).stream()
                .filter(row -> !row.id("practitioner_id").equals(viewer.practitionerId())).toList();
        return draw(rows, List.of(), locale).stream().filter(entry -> entry.childName() != null).toList();
    }

    /** @param own the functions by which what is listed may go on */
    private List<StatutoryEntry> draw(List<Row> rows, List<StatutoryPower> own, Locale locale) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, SharedRecord> children = records.openAll(rows.stream().map(row -> row.id("child_id")).distinct().toList(), Action.VIEW, locale);
        Names names = new Names(policies.get().reference(), locale);
        return new StatutoryDrawing(names, children, own, clock.instant()).of(rows);
    }

    private Instant since() {
        return clock.instant().minus(LISTED);
    }

    /** What a possible match would show of a record that is open. */
    public static StubRecord stubOf(OpenRecord open) {
        ChildSummary child = open.child();
        return new StubRecord(child.id(), StatutoryDrawing.name(child), child.dateOfBirth() == null ? null : child.dateOfBirth().getYear(),
                StubOffer.JOIN, open.broker(), false, open.emergency());
    }

    private StatutoryPower powerOf(Viewer viewer, String basis) {
        return powers.of(viewer.roleCode()).stream().filter(power -> power.basis().equals(basis)).findFirst()
                .orElseThrow(() -> new StatutoryRefused(Cause.NO_SUCH_POWER));
    }

    private static String referenceOf(StatutoryRequest request) {
        return request.reference() == null || request.reference().isBlank() ? null : request.reference().strip().toUpperCase(Locale.ROOT);
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new StatutoryRefused(cause);
        }
    }
}
