package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.control.OwnPeople.Group;
import org.patchwork.intake.control.OwnPeople.Somebody;
import org.patchwork.platform.control.Rows;

/**
 * Takes over people of the manager's organisation. An empty cell leaves what is there. Whoever brings the file does not vouch for
 * themselves, nobody moves to another service by a file, and nobody who has left comes back by one.
 */
@ApplicationScoped
public class PractitionerIntake implements Intake {

    private static final List<ImportColumn> COMPARED = List.of(ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME, ImportColumn.ROLE,
            ImportColumn.PHONE, ImportColumn.SAFE_PHONE, ImportColumn.WORKING_DAYS, ImportColumn.TRAINING_VALID_TO, ImportColumn.CHECKS_VALID_TO);
    private static final List<ImportColumn> WRITTEN = List.of(ImportColumn.EMAIL, ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME,
            ImportColumn.ROLE, ImportColumn.PHONE, ImportColumn.SAFE_PHONE, ImportColumn.WORKING_DAYS, ImportColumn.TRAINING_VALID_TO,
            ImportColumn.CHECKS_VALID_TO, ImportColumn.LEFT_ON);
    private static final List<ImportColumn> NOT_ONES_OWN = List.of(ImportColumn.ROLE, ImportColumn.TEAM, ImportColumn.TRAINING_VALID_TO,
            ImportColumn.CHECKS_VALID_TO, ImportColumn.LEFT_ON);

    /** ?1 ids, ?2 teams, ?3 and on those written. */
    private static final String ROWS = """
            unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                   cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as date[]), cast(?11 as date[]), cast(?12 as date[]))
            k(id, team_id, email, given_name, family_name, role_code, phone, safe_phone, working_days, training, checks, left_on)
            """;
    private static final String ADD = """
            insert into practitioner (id, team_id, email, given_name, family_name, role_code, phone, safe_phone, working_days,
                                      training_valid_to, checks_valid_to, left_on, manager_id)
            select k.*, case when t.service_id = cast(?13 as uuid) then cast(?14 as uuid) end from %s join team t on t.id = k.team_id
            """.formatted(ROWS);
    private static final String CHANGE = """
            update practitioner p
               set team_id = k.team_id, given_name = k.given_name, family_name = k.family_name, role_code = k.role_code,
                   phone = coalesce(k.phone, p.phone), safe_phone = coalesce(k.safe_phone, p.safe_phone),
                   working_days = coalesce(k.working_days, p.working_days), training_valid_to = coalesce(k.training, p.training_valid_to),
                   checks_valid_to = coalesce(k.checks, p.checks_valid_to), left_on = coalesce(k.left_on, p.left_on), version = p.version + 1
              from %s where p.id = k.id
            """.formatted(ROWS);
    private static final String LEAVE = """
            update practitioner set left_on = cast(?2 as date), version = version + 1
             where id = any (cast(?1 as uuid[])) and (left_on is null or left_on > cast(?2 as date))
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    OwnPeople people;

    @Override
    public void match(Order order, List<ImportRow> rows, Viewer asking) {
        List<ImportRow> sound = rows.stream().filter(ImportRow::sound).filter(row -> !row.absent()).toList();
        Map<String, List<Somebody>> known = people.byEmail(order.organisation(), sound.stream().map(row -> row.value(ImportColumn.EMAIL)).toList());
        TeamNames teams = new TeamNames(people.teams(order.organisation()));
        for (ImportRow row : sound) {
            List<Somebody> same = known.getOrDefault(row.value(ImportColumn.EMAIL), List.of()).stream()
                    .filter(one -> !one.leftBy(order.today()) || one.leftOn().toString().equals(row.value(ImportColumn.LEFT_ON))).toList();
            teams.find(row).ifPresent(team -> compare(order, row, team, same, known.containsKey(row.value(ImportColumn.EMAIL))));
        }
    }

    private void compare(Order order, ImportRow row, Group team, List<Somebody> same, boolean wasHere) {
        row.team(team.id());
        if (same.size() > 1) {
            row.wrong(ImportColumn.EMAIL, ImportFault.TWO_PEOPLE, row.value(ImportColumn.EMAIL));
        } else if (same.isEmpty() && wasHere) {
            row.wrong(ImportColumn.EMAIL, ImportFault.HAS_LEFT, row.value(ImportColumn.EMAIL));
        } else if (same.isEmpty()) {
            row.changes(RowChange.Kind.NEW, UUID.randomUUID(), List.of());
        } else {
            compare(order, row, team, same.get(0));
        }
    }

    private void compare(Order order, ImportRow row, Group team, Somebody somebody) {
        if (!team.service().equals(somebody.service())) {
            row.wrong(ImportColumn.TEAM, ImportFault.OTHER_SERVICE, team.name());
            return;
        }
        List<ImportColumn> differing = new ArrayList<>(COMPARED.stream()
                .filter(column -> row.value(column) != null && !row.value(column).equals(somebody.values().get(column))).toList());
        if (!team.id().equals(somebody.team())) {
            differing.add(ImportColumn.TEAM);
        }
        boolean leaves = row.value(ImportColumn.LEFT_ON) != null && !row.value(ImportColumn.LEFT_ON).equals(somebody.values().get(ImportColumn.LEFT_ON));
        if (leaves) {
            differing.add(ImportColumn.LEFT_ON);
        }
        if (somebody.id().equals(order.manager())) {
            differing.stream().filter(NOT_ONES_OWN::contains).forEach(column -> row.wrong(column, ImportFault.OWN_RECORD, ""));
        }
        if (row.sound()) {
            row.changes(leaves ? RowChange.Kind.ENDED : differing.isEmpty() ? RowChange.Kind.UNCHANGED : RowChange.Kind.CHANGED, somebody.id(), differing);
        }
    }

    @Override
    public void write(Order order, List<ImportRow> rows) {
        Map<Boolean, List<ImportRow>> absent = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        rows.forEach(row -> absent.get(row.absent()).add(row));
        store(ADD, order, absent.get(false).stream().filter(row -> row.is(RowChange.Kind.NEW)).toList(), true);
        store(CHANGE, order, absent.get(false).stream().filter(row -> row.is(RowChange.Kind.CHANGED) || row.is(RowChange.Kind.ENDED)).toList(), false);
        if (!absent.get(true).isEmpty()) {
            entities.createNativeQuery(LEAVE).setParameter(1, Rows.array(absent.get(true).stream().map(ImportRow::target).toList()))
                    .setParameter(2, order.today()).executeUpdate();
        }
    }

    private void store(String sql, Order order, List<ImportRow> rows, boolean fresh) {
        if (rows.isEmpty()) {
            return;
        }
        var query = entities.createNativeQuery(sql).setParameter(1, Rows.array(rows.stream().map(ImportRow::target).toList()))
                .setParameter(2, Rows.array(rows.stream().map(ImportRow::team).toList()));
        for (int i = 0; i < WRITTEN.size(); i++) {
            ImportColumn column = WRITTEN.get(i);
            query.setParameter(i + 3, Rows.texts(rows.stream().map(row -> row.value(column)).toList()));
        }
        if (fresh) {
            query.setParameter(13, order.service()).setParameter(14, order.manager());
        }
        query.executeUpdate();
    }
}
