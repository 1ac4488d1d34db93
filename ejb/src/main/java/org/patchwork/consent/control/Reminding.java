package org.patchwork.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.control.SafeguardingLeads;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.control.ConsentReckoning;
import org.patchwork.sharing.control.ConsentReckoning.Standing;
import org.patchwork.sharing.control.ConsentRenewals;
import org.patchwork.sharing.control.OwnWork;

/** Tells those inside a service which consents run out: four weeks before, one week before, and when it has happened. */
@ApplicationScoped
public class Reminding implements Round {

    private static final int WEEK = 7;
    private static final int MONTH = 28;

    @Inject
    Consents consents;

    @Inject
    OwnWork work;

    @Inject
    ConsentRenewals renewals;

    @Inject
    SafeguardingLeads leads;

    @Inject
    AlertPost post;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /**
     * Tells what is to be told; a second time, or on another server, nobody is told again.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force, without which nothing is known to run out
     */
    @Override
    @Transactional
    public void go() {
        ConsentDrawing drawing = new ConsentDrawing(new ConsentReckoning(policies.get().reference(), LocalDate.now(clock)), Locale.ROOT);
        List<Row> given = consents.latestGiven();
        Map<UUID, OwnRecord> records = work.of(given.stream().map(row -> row.id("child_id")).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(OwnRecord::childId, Function.identity()));
        given.forEach(row -> remind(drawing, records.get(row.id("child_id")), row));
        renewals.open().forEach(prompt -> tell(prompt.childId(), prompt.serviceId(), prompt.subjectId(), AlertKind.CONSENT_TO_RENEW, prompt.id(), ""));
    }

    private void remind(ConsentDrawing drawing, OwnRecord record, Row row) {
        service(record, row).ifPresent(service -> {
            Standing standing = drawing.standing(record, service, ConsentDrawing.said(row));
            if (standing.lastDay() != null) {
                long left = ChronoUnit.DAYS.between(LocalDate.now(clock), standing.lastDay());
                if (left >= 0 && left <= MONTH) {
                    tell(row, AlertKind.CONSENT_RUNS_OUT, standing.lastDay() + (left <= WEEK ? " 7" : " 28"));
                } else if (left < 0 && left >= -MONTH) {
                    tell(row, AlertKind.CONSENT_RAN_OUT, standing.lastDay().toString());
                }
            }
        });
    }

    private static Optional<OwnService> service(OwnRecord record, Row row) {
        return record == null ? Optional.empty() : record.services().stream()
                .filter(one -> one.serviceId().equals(row.id("service_id")) && one.subjectId().equals(row.id("subject_id"))).findFirst();
    }

    private void tell(Row row, AlertKind kind, String occasion) {
        tell(row.id("child_id"), row.id("service_id"), row.id("subject_id"), kind, row.id("id"), occasion);
    }

    private void tell(UUID child, UUID service, UUID subject, AlertKind kind, UUID about, String occasion) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> people = new ArrayList<>(renewals.peopleOf(child, service, subject, today));
        people.addAll(leads.of(Set.of(service), today));
        post.tell(people, kind, about, occasion);
    }
}
