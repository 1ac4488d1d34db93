package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.directory.boundary.OrganisationMatch;
import org.patchwork.directory.boundary.PractitionerMatch;
import org.patchwork.directory.control.Organisations;
import org.patchwork.directory.control.Practitioners;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * People and teams to choose from: what the directory says to everybody, and who can sign in. Knows no child, so that nothing about one
 * can be told from whom it offers.
 */
@ApplicationScoped
public class Colleagues {

    private static final int MOST_NAMED = 60;
    private static final int FEWEST_LETTERS = 2;
    private static final String CAN_SIGN_IN = """
            select a.practitioner_id as id from account a
             where a.practitioner_id = any (cast(?1 as uuid[])) and a.disabled_at is null
               and exists (select from account_role r where r.account_id = a.id and r.role in ('PRACTITIONER', 'MANAGER'))
            """;

    /** Of an organisation o: accounts a of its managers. Asks ?1, the day. */
    private static final String MANAGERS = """
            select a.id from account a
              join practitioner p on p.id = a.practitioner_id
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
             where s.organisation_id = o.id and a.disabled_at is null and (p.left_on is null or p.left_on > cast(?1 as date))
               and exists (select from account_role r where r.account_id = a.id and r.role = 'MANAGER')
            """;
    private static final String MANAGERS_OF_TEAM = """
            select m.id from team u join service v on v.id = u.service_id join organisation o on o.id = v.organisation_id
             cross join lateral (%s) m where u.id = cast(?2 as uuid)
            """.formatted(MANAGERS);
    private static final String TEAMS = """
            select u.id, u.name as team, v.name as service, o.name as agency
              from organisation o join service v on v.organisation_id = o.id join team u on u.service_id = v.id
             where o.id = any (cast(?2 as uuid[])) and exists (%s)
             order by o.name, v.name, u.name, u.id
            """.formatted(MANAGERS);
    private static final String WITH_ADDRESS = """
            select p.id, exists (select from account a where a.practitioner_id = p.id and a.disabled_at is null) as signs_in
              from practitioner p
             where lower(p.email) = ?1 and (p.left_on is null or p.left_on > cast(?2 as date)) order by signs_in desc, p.id limit 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Practitioners practitioners;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    /** @return at most so many others who can sign in and have names that begin as typed; none for fewer than two letters */
    public List<PractitionerMatch> named(String typed, UUID butFor, int most) {
        if (typed == null || typed.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<PractitionerMatch> named = practitioners.named(typed.strip(), LocalDate.now(clock), MOST_NAMED);
        Set<UUID> signingIn = signingIn(named.stream().map(PractitionerMatch::practitionerId).toList());
        return named.stream().filter(match -> signingIn.contains(match.practitionerId()) && !match.practitionerId().equals(butFor))
                .limit(most).toList();
    }

    /** @return whether somebody of that id works here and can sign in */
    public boolean canSignIn(UUID practitioner) {
        return practitioner != null && practitioners.works(practitioner, LocalDate.now(clock))
                && signingIn(List.of(practitioner)).contains(practitioner);
    }

    private Set<UUID> signingIn(List<UUID> ids) {
        return Rows.of(entities, CAN_SIGN_IN, Rows.array(ids)).stream().map(row -> row.id("id")).collect(Collectors.toSet());
    }

    /** @return teams of agencies that have a manager who can vet and a name that begins as typed: id, team, service, agency */
    public List<Row> teamsOfAgencies(String typed, int most) {
        if (typed == null || typed.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<UUID> named = organisations.named(typed.strip(), most).stream().map(OrganisationMatch::organisationId).toList();
        return Rows.of(entities, TEAMS, LocalDate.now(clock), Rows.array(named));
    }

    /** @return accounts of the managers at the agency of a team */
    public List<UUID> managersOf(UUID team) {
        return Rows.of(entities, MANAGERS_OF_TEAM, LocalDate.now(clock), team).stream().map(row -> row.id("id")).toList();
    }

    /** @return the practitioner with that e-mail address, who can sign in or not ({@code signs_in}) */
    public Optional<Row> withAddress(String address) {
        return Rows.of(entities, WITH_ADDRESS, address, LocalDate.now(clock)).stream().findFirst();
    }
}
