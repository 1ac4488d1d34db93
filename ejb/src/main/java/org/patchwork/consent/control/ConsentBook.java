package org.patchwork.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.consent.boundary.ChildConsents;
import org.patchwork.consent.boundary.ConsentForm;
import org.patchwork.consent.boundary.ConsentRefused;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.consent.boundary.ConsentRequest;
import org.patchwork.consent.boundary.ServiceConsents;
import org.patchwork.consent.entity.Consent.State;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.rules.fact.Consent;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnRecord.Agency;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.control.ConsentReckoning;
import org.patchwork.sharing.control.ConsentReckoning.Standing;
import org.patchwork.sharing.control.ConsentRenewals;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.Supporters;

/** Reads and writes what was said. Whoever calls has made sure, and recorded, that the viewer is inside the service. */
@ApplicationScoped
public class ConsentBook {

    private static final Set<Consent> OPENS = Set.of(Consent.FULL, Consent.EXISTENCE);

    @Inject
    Consents consents;

    @Inject
    Competences competences;

    @Inject
    ConsentRenewals renewals;

    @Inject
    Supporters supporters;

    @Inject
    CaseEvents events;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** Two clicks, or two recorders, wait for each other. */
    public void oneAtATime(UUID child) {
        consents.oneAtATime(child);
    }

    /** All that was said about the services of that record. */
    public ChildConsents drawn(OwnRecord record, Viewer viewer, Locale locale) {
        List<Row> said = consents.of(List.of(record.childId()));
        ConsentDrawing drawing = drawing(locale);
        return new ChildConsents(record.childId(), record.childName(),
                record.services().stream().map(service -> drawing.of(record, service, said)).toList(), competences.of(record, viewer));
    }

    /** What there is to choose from. */
    public ConsentForm form(OwnRecord record, OwnService service, List<FamilyMember> family, Locale locale) {
        Names names = new Names(policies.get().reference(), locale);
        ServiceConsents about = drawing(locale).of(record, service, consents.of(List.of(record.childId())));
        return new ConsentForm(record.childName(), about,
                family.stream().filter(FamilyMember::adult).map(one -> new ConsentForm.Speaker(one.personId(), one.name(), one.relationship(),
                        one.parentalResponsibility())).toList(),
                record.agencies(), names.reference().roles().keySet().stream().map(code -> new ConsentForm.Role(code, names.role(code))).toList());
    }

    /** Writes it down, once. */
    public void write(Viewer recorder, OwnRecord record, OwnService service, List<FamilyMember> family, ConsentRequest request) {
        if (consents.has(request.id())) {
            return;
        }
        Reference reference = policies.get().reference();
        Statement statement = Statement.of(request, service, new Statement.Offered(
                family.stream().map(FamilyMember::personId).collect(Collectors.toSet()),
                record.agencies().stream().map(Agency::id).collect(Collectors.toSet()), reference.roles().keySet()), LocalDate.now(clock));
        refuseWhatHelpsNobody(record, service, statement);
        Instant at = consents.after(request.childId(), service.serviceId(), service.subjectId(), clock.instant());
        consents.add(statement.consent(recorder, at));
        renewals.done(request.childId(), service.serviceId(), service.subjectId(), clock.instant());
        if (statement.state() == State.WITHDRAWN) {
            supporters.currentOf(recorder.practitionerId(), request.childId(), service.subject(), LocalDate.now(clock)).ifPresent(work ->
                    events.happened(CaseEventKind.CONSENT_WITHDRAWN, request.childId(), work, recorder.practitionerId()));
        }
    }

    /** A yes that counts as nothing is worth writing down, knowingly; not in the place of a yes that counts. */
    private void refuseWhatHelpsNobody(OwnRecord record, OwnService service, Statement statement) {
        ConsentDrawing drawing = drawing(Locale.ROOT);
        Standing standing = drawing.standing(record, service, statement.said());
        if (statement.state() == State.GIVEN && !standing.holds()) {
            String before = drawing.of(record, service, consents.of(List.of(record.childId()))).counts();
            if (OPENS.contains(Consent.valueOf(before))) {
                throw new ConsentRefused(Cause.WOULD_END_ANOTHER, standing.counts().name());
            }
            if (!statement.request().confirmed()) {
                throw new ConsentRefused(Cause.COUNTS_AS_NOTHING, standing.counts().name());
            }
        }
    }

    /** What takes back whatever was agreed for a service. */
    public static ConsentRequest withdrawal(UUID id, UUID child, OwnService service, String giver, LocalDate from) {
        return new ConsentRequest(id, child, service.serviceId(), service.subjectId(), State.WITHDRAWN.name(), null, giver, null, null,
                Set.of(), Set.of(), null, null, from, null, false);
    }

    private ConsentDrawing drawing(Locale locale) {
        return new ConsentDrawing(new ConsentReckoning(policies.get().reference(), LocalDate.now(clock)), locale);
    }
}
