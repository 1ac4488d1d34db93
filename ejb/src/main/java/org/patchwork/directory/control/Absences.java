package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.AbsenceForm;
import org.patchwork.directory.boundary.AbsenceForm.Colleague;
import org.patchwork.directory.boundary.ProfileRefused.Cause;
import org.patchwork.directory.control.DirectoryChanges.Kind;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.platform.control.Rows;

/** When practitioners are away, and who of the same service covers for them. */
@ApplicationScoped
public class Absences {

    private static final int YEARS = 2;

    /** ?1 whom they cover for, ?2 today. */
    private static final String COLLEAGUES = """
            select p.id, p.given_name || ' ' || p.family_name as name, t.name as team_name
              from practitioner me
              join team mine on mine.id = me.team_id
              join team t on t.service_id = mine.service_id
              join practitioner p on p.team_id = t.id and p.id <> me.id
             where me.id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
             order by t.id <> mine.id, p.family_name, p.given_name, p.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    DirectoryChanges changes;

    @Inject
    Clock clock;

    public AbsenceForm form(Practitioner practitioner) {
        LocalDate today = LocalDate.now(clock);
        boolean over = practitioner.awayTo() != null && practitioner.awayTo().isBefore(today);
        return new AbsenceForm(practitioner.id(), practitioner.name(), over ? null : practitioner.awayFrom(), over ? null : practitioner.awayTo(),
                over || practitioner.cover() == null ? null : practitioner.cover().id(), colleagues(practitioner.id(), today));
    }

    private List<Colleague> colleagues(UUID practitioner, LocalDate today) {
        return Rows.of(entities, COLLEAGUES, practitioner, today).stream()
                .map(row -> new Colleague(row.id("id"), row.text("name"), row.text("team_name"))).toList();
    }

    /** Whoever covers works in the same service, so that a name on a card tells of no other one. */
    public void record(Practitioner practitioner, LocalDate from, LocalDate until, UUID cover, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        Checks checks = new Checks();
        checks.refuseWhen(from == null || from.isAfter(today.plusYears(YEARS)) || from.isBefore(today.minusYears(YEARS)), Cause.FROM);
        checks.refuseWhen(until != null && (from != null && until.isBefore(from) || until.isBefore(today) || until.isAfter(today.plusYears(YEARS))),
                Cause.UNTIL);
        checks.refuseWhen(cover != null && colleagues(practitioner.id(), today).stream().noneMatch(one -> one.id().equals(cover)), Cause.COVER);
        checks.done();
        practitioner.goAway(from, until, cover == null ? null : entities.find(Practitioner.class, cover));
        changes.add(Kind.ABSENCE, practitioner.id(), viewer.accountId());
    }

    public void end(Practitioner practitioner, Viewer viewer) {
        practitioner.comeBack();
        changes.add(Kind.ABSENCE, practitioner.id(), viewer.accountId());
    }
}
