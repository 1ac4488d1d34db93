package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.MyTeam;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.directory.boundary.ProfileRefused.Cause;
import org.patchwork.directory.boundary.ServiceForm;
import org.patchwork.directory.boundary.TeamForm;
import org.patchwork.directory.control.DirectoryChanges.Kind;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.platform.control.Rows;

/** The people whom a manager manages, and the teams and services in which they and the manager work. */
@ApplicationScoped
public class Managed {

    private static final int DAYS_LISTED = 30;

    /** ?1 the manager, ?2 today. */
    private static final String PEOPLE = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.role_code, t.name as team_name, p.left_on,
                   coalesce(p.left_on <= d.today, false) as has_left,
                   p.away_from is not null and daterange(p.away_from, p.away_to, '[]') @> d.today as away
              from practitioner p join team t on t.id = p.team_id cross join (select cast(?2 as date) as today) d
             where p.manager_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > d.today - %d)
             order by p.family_name, p.given_name, p.id
            """.formatted(DAYS_LISTED);
    private static final String TEAMS = """
            select distinct t.id, t.name, t.service_id, s.name as service_name from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
             where (p.id = cast(?1 as uuid) or p.manager_id = cast(?1 as uuid)) and (p.left_on is null or p.left_on > cast(?2 as date))
             order by t.name, t.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    DirectoryChanges changes;

    @Inject
    Clock clock;

    public MyTeam of(Viewer manager) {
        LocalDate today = LocalDate.now(clock);
        var teams = Rows.of(entities, TEAMS, manager.practitionerId(), today);
        return new MyTeam(Rows.of(entities, PEOPLE, manager.practitionerId(), today).stream()
                        .map(row -> new MyTeam.Member(row.id("id"), row.text("name"), row.text("role_code"), row.text("team_name"), row.flag("away"),
                                row.date("left_on"), row.flag("has_left"))).toList(),
                teams.stream().map(row -> new MyTeam.Kept(row.id("id"), row.text("name"))).toList(),
                teams.stream().map(row -> new MyTeam.Kept(row.id("service_id"), row.text("service_name"))).distinct().toList());
    }

    /** @throws NotInDirectory when it is not one of the manager's teams */
    public Team team(UUID team, Viewer manager) {
        return held(Team.class, team, of(manager).teams());
    }

    /** @throws NotInDirectory when it is not one of the manager's services */
    public Service service(UUID service, Viewer manager) {
        return held(Service.class, service, of(manager).services());
    }

    private <T> T held(Class<T> type, UUID id, List<MyTeam.Kept> own) {
        if (own.stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotInDirectory();
        }
        return entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    public void keep(Team team, TeamForm form, Viewer manager) {
        Checks checks = new Checks();
        checks.refuseWhen(form.version() != team.version(), Cause.CHANGED_MEANWHILE);
        String phone = checks.phone(form.phone(), Cause.PHONE);
        String email = checks.email(form.email());
        String base = checks.line(form.base());
        String area = checks.line(form.area());
        checks.done();
        team.workFrom(base, area, phone, email);
        changes.add(Kind.TEAM, team.id(), manager.accountId());
    }

    public void keep(Service service, ServiceForm form, Viewer manager) {
        Checks checks = new Checks();
        checks.refuseWhen(form.version() != service.version(), Cause.CHANGED_MEANWHILE);
        checks.refuseWhen(!PostcodeAreas.wrong(form.areas()).isEmpty(), Cause.AREAS);
        String description = checks.text(form.description());
        String howToRefer = checks.text(form.howToRefer());
        checks.done();
        service.describe(description, howToRefer);
        service.cover(PostcodeAreas.of(form.areas()));
        changes.add(Kind.SERVICE, service.id(), manager.accountId());
    }
}
