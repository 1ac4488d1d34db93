package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The people and teams of one organisation, as a file names them. */
@ApplicationScoped
public class OwnPeople {

    private static final String PEOPLE = """
            select p.id, lower(p.email) as email, p.given_name, p.family_name, p.role_code, p.phone, p.safe_phone, p.working_days,
                   p.training_valid_to, p.checks_valid_to, p.left_on, t.id as team_id, s.id as service_id
              from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
             where s.organisation_id = cast(?1 as uuid) and lower(p.email) = any (cast(?2 as text[]))
             order by p.left_on is not null, p.id
            """;
    private static final String TEAMS = """
            select t.id, t.name, s.id as service_id, s.name as service_name
              from team t join service s on s.id = t.service_id where s.organisation_id = cast(?1 as uuid) order by t.name, s.name
            """;
    private static final String ABSENT = """
            select p.id, p.given_name || ' ' || p.family_name as name
              from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
             where s.organisation_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date)) and p.id <> cast(?3 as uuid)
               and (p.email is null or not lower(p.email) = any (cast(?4 as text[])))
             order by p.family_name, p.given_name, p.id
            """;
    private static final String HERE = """
            select count(*) as here from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
             where s.organisation_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Somebody who is there already; a value is null where nothing is recorded. */
    record Somebody(UUID id, UUID team, UUID service, LocalDate leftOn, Map<ImportColumn, String> values) {

        boolean leftBy(LocalDate day) {
            return leftOn != null && !leftOn.isAfter(day);
        }
    }

    record Group(UUID id, String name, UUID service, String serviceName) {
    }

    /** Somebody who is not in a list of everybody. */
    record Absent(UUID id, String name) {
    }

    /** Those of the organisation with one of these addresses; of several with the same, those who have not left come first. */
    Map<String, List<Somebody>> byEmail(UUID organisation, Collection<String> emails) {
        return Rows.of(entities, PEOPLE, organisation, Rows.texts(emails)).stream()
                .collect(Collectors.groupingBy(row -> row.text("email"), Collectors.mapping(OwnPeople::somebody, Collectors.toList())));
    }

    List<Group> teams(UUID organisation) {
        return Rows.of(entities, TEAMS, organisation).stream()
                .map(row -> new Group(row.id("id"), row.text("name"), row.id("service_id"), row.text("service_name"))).toList();
    }

    /** Whoever is there and not in the list; the manager who brings it stays. */
    List<Absent> absent(Order order, Collection<String> listed) {
        return Rows.of(entities, ABSENT, order.organisation(), order.today(), order.manager(), Rows.texts(listed)).stream()
                .map(row -> new Absent(row.id("id"), row.text("name"))).toList();
    }

    /** How many have not left. */
    int here(Order order) {
        return (int) Rows.of(entities, HERE, order.organisation(), order.today()).get(0).count("here");
    }

    private static Somebody somebody(Row row) {
        Map<ImportColumn, String> values = new HashMap<>();
        values.put(ImportColumn.GIVEN_NAME, row.text("given_name"));
        values.put(ImportColumn.FAMILY_NAME, row.text("family_name"));
        values.put(ImportColumn.ROLE, row.text("role_code"));
        values.put(ImportColumn.PHONE, row.text("phone"));
        values.put(ImportColumn.SAFE_PHONE, row.text("safe_phone"));
        values.put(ImportColumn.WORKING_DAYS, row.text("working_days"));
        values.put(ImportColumn.TRAINING_VALID_TO, row.text("training_valid_to"));
        values.put(ImportColumn.CHECKS_VALID_TO, row.text("checks_valid_to"));
        values.put(ImportColumn.LEFT_ON, row.text("left_on"));
        return new Somebody(row.id("id"), row.id("team_id"), row.id("service_id"), row.date("left_on"), values);
    }
}
