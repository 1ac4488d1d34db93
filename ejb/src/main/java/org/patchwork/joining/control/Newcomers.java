package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.entity.Account;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.directory.entity.Team;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.joining.entity.Newcomer;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Those who were invited from outside: they wait for a manager's word, get an account, and can then answer. */
@ApplicationScoped
public class Newcomers {

    /** ?1 the manager's agency. */
    private static final String WAITING = """
            select n.id, n.given_name || ' ' || n.family_name as name, n.role_code, n.email, n.registered_at, t.name as team,
                   m.given_name || ' ' || m.family_name as inviter, o.name as inviter_agency
              from newcomer n
              join team t on t.id = n.team_id
              join service s on s.id = t.service_id
              join invitation v on v.id = n.invitation_id
              join practitioner m on m.id = v.invited_by
              join team u on u.id = m.team_id
              join service w on w.id = u.service_id
              join organisation o on o.id = w.organisation_id
             where n.state = 'WAITING' and s.organisation_id = cast(?1 as uuid)
             order by n.registered_at, n.id
            """;
    private static final String OF_AGENCY = """
            select n.id from newcomer n join team t on t.id = n.team_id join service s on s.id = t.service_id
             where n.id = cast(?1 as uuid) and s.organisation_id = cast(?2 as uuid)
            """;
    private static final String KNOWN = """
            select 1 as known from account where username = ?1
            union all select 1 from newcomer where email = ?1 and state = 'WAITING'
            """;
    private static final String PLACE = """
            select x.address, t.name as team, o.name as agency
              from invitation v join outside_mail x on x.id = v.mail_id join team t on t.id = v.team_id
              join service s on s.id = t.service_id join organisation o on o.id = s.organisation_id
             where v.id = cast(?1 as uuid)
            """;
    private static final String ROLES = "select distinct role_code as code from practitioner order by 1";
    /** ?1 the address, in small letters: all that were sent there and wait. */
    private static final String SAME_ADDRESS = """
            select v.id from invitation v join outside_mail x on x.id = v.mail_id
             where lower(x.address) = ?1 and v.state = 'WAITING' and v.practitioner_id is null and v.taken_back_at is null order by v.made_at, v.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Colleagues colleagues;

    @Inject
    InvitationBook book;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    /** @return address, team and agency of an invitation that went outside */
    public Row placeOf(Invitation invitation) {
        return Rows.of(entities, PLACE, invitation.id()).get(0);
    }

    /** @return the roles that people in the directory have */
    public List<String> roles() {
        return Rows.of(entities, ROLES).stream().map(row -> row.text("code")).toList();
    }

    /** @return whether somebody signs in with that address already, or waits to */
    public boolean known(String address) {
        entities.flush();
        return !Rows.of(entities, KNOWN, address).isEmpty();
    }

    /** Keeps a newcomer, and tells the managers of the agency. */
    public void add(Newcomer newcomer) {
        entities.persist(newcomer);
        entities.flush();
        alerts.tellAccounts(colleagues.managersOf(newcomer.teamId()), AlertKind.NEWCOMER_WAITS, newcomer.id(), "");
    }

    /** @return those who wait for a manager of that agency, the longest waiting first */
    public List<Row> waitingAt(UUID agency) {
        entities.flush();
        return Rows.of(entities, WAITING, agency);
    }

    /** @return the one of that id at that agency who still waits, whom nobody else decides on meanwhile */
    public Optional<Newcomer> hold(UUID id, UUID agency) {
        return Rows.of(entities, OF_AGENCY, id, agency).isEmpty() ? Optional.empty()
                : Optional.ofNullable(entities.find(Newcomer.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(Newcomer::waits);
    }

    /** A manager vouches: the newcomer can sign in, and is told that an invitation waits. */
    public void admit(Newcomer newcomer, Viewer manager, LocalDate checksTo, LocalDate trainingTo) {
        Practitioner practitioner = inDirectory(newcomer, manager);
        practitioner.vet(trainingTo, checksTo);
        String hash = newcomer.approve(practitioner.id(), manager.accountId(), clock.instant());
        entities.persist(new Account(UUID.randomUUID(), newcomer.email(), hash, practitioner.name(), practitioner.id(), Set.of(Roles.PRACTITIONER)));
        entities.flush();
        Instant until = clock.instant().plus(InvitationBook.LASTS);
        for (Row row : Rows.of(entities, SAME_ADDRESS, newcomer.email())) {
            Invitation invitation = book.hold(row.id("id")).orElseThrow();
            invitation.reach(practitioner.id(), until);
            alerts.tell(List.of(practitioner.id()), AlertKind.INVITATION_RECEIVED, invitation.id());
        }
    }

    /** Somebody whom the directory knows by that address and who could not sign in, or somebody new to it. */
    private Practitioner inDirectory(Newcomer newcomer, Viewer manager) {
        Practitioner known = colleagues.withAddress(newcomer.email()).filter(row -> !row.flag("signs_in"))
                .map(row -> entities.find(Practitioner.class, row.id("id"))).orElse(null);
        if (known != null) {
            return known;
        }
        Practitioner added = new Practitioner(UUID.randomUUID(), entities.find(Team.class, newcomer.teamId()), newcomer.givenName(),
                newcomer.familyName(), newcomer.roleCode());
        added.reachAt(new Reach(null, null, newcomer.email(), null));
        if (manager.practitionerId() != null) {
            added.answerTo(entities.find(Practitioner.class, manager.practitionerId()));
        }
        entities.persist(added);
        entities.flush();
        return added;
    }

    /** A manager does not vouch: nobody can answer the invitation, and it lapses. */
    public void turnAway(Newcomer newcomer, Viewer manager, String reason) {
        newcomer.refuse(reason, manager.accountId(), clock.instant());
    }
}
