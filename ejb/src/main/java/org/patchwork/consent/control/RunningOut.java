package org.patchwork.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.consent.boundary.CalendarEntry;
import org.patchwork.consent.boundary.ServiceConsents;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.control.ConsentReckoning;
import org.patchwork.sharing.control.ConsentRenewals;

/** Which consents run out, and which are to be asked for again. */
@ApplicationScoped
public class RunningOut {

    @Inject
    Consents consents;

    @Inject
    ConsentRenewals renewals;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** Whose consent, and for which service. */
    private record Key(UUID child, UUID service, UUID subject) {
    }

    /** Those of the services of those records, what is to be asked for again first, then by last day. */
    public List<CalendarEntry> of(List<OwnRecord> records, Locale locale) {
        List<UUID> children = records.stream().map(OwnRecord::childId).toList();
        List<Row> said = consents.of(children);
        Set<Key> prompted = renewals.of(children).stream().map(one -> new Key(one.childId(), one.serviceId(), one.subjectId()))
                .collect(Collectors.toSet());
        ConsentDrawing drawing = new ConsentDrawing(new ConsentReckoning(policies.get().reference(), LocalDate.now(clock)), locale);
        return records.stream().flatMap(record -> record.services().stream().map(service -> entry(record, drawing.of(record, service, said),
                        prompted.contains(new Key(record.childId(), service.serviceId(), service.subjectId())))))
                .filter(entry -> entry.lastDay() != null || entry.prompted())
                .sorted(Comparator.comparing(CalendarEntry::lastDay, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static CalendarEntry entry(OwnRecord record, ServiceConsents about, boolean prompted) {
        boolean named = record.childName() != null;
        return new CalendarEntry(named ? record.childId() : null, record.childName(), named ? about.service() : unnamed(about.service()),
                about.counts(), about.lastDay(), about.end(), prompted);
    }

    /** Who answers for a service learns which colleague to ask, and not about whom. */
    private static OwnService unnamed(OwnService service) {
        return new OwnService(service.serviceId(), service.serviceCode(), service.serviceName(), service.organisationName(), service.subject(),
                null, null, null, service.practitionerName(), service.sensitive(), false);
    }
}
