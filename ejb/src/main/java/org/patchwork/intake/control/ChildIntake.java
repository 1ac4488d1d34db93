package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.people.control.Duplicates;
import org.patchwork.people.control.Newcomers;
import org.patchwork.platform.control.Rows;

/**
 * Takes over children. One whom the manager may find is there already, and stays as it is: a file of one agency does not overwrite what
 * others recorded, nor show it. Any other gets a record; where its number stands in a record that the manager may not find, an officer is
 * told, and nobody else.
 */
@ApplicationScoped
public class ChildIntake implements Intake {

    /** Any number that is the same for everybody who begins records. */
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(40771) as text) as done";
    private static final String PERSONS = """
            insert into person (id, given_name, family_name, known_as, date_of_birth)
            select * from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as date[]))
            """;
    private static final String RECORDS = "insert into child (id) select * from unnest(cast(?1 as uuid[]))";
    /** ?1 scheme, ?2 children, ?3 their numbers; those that another record has are kept as contested. */
    private static final String CONTESTED = """
            insert into contested_identifier (id, person_id, scheme, value, recorded_at)
            select gen_random_uuid(), k.person_id, ?1, k.value, cast(?4 as timestamptz)
              from unnest(cast(?2 as uuid[]), cast(?3 as text[])) k(person_id, value)
             where exists (select from person_identifier i where i.scheme = ?1 and i.value = k.value)
            """;
    private static final String NUMBERS = """
            insert into person_identifier (id, person_id, scheme, value)
            select gen_random_uuid(), k.person_id, ?1, k.value
              from unnest(cast(?2 as uuid[]), cast(?3 as text[])) k(person_id, value)
             where k.value is not null and not exists (select from person_identifier i where i.scheme = ?1 and i.value = k.value)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    ChildMatching matching;

    @Inject
    Newcomers newcomers;

    @Inject
    Duplicates duplicates;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public void match(Order order, List<ImportRow> rows, Viewer asking) {
        if (asking != null) {
            matching.match(order, asking, ImportColumn.DATE_OF_BIRTH, rows);
        } else {
            Rows.of(entities, ONE_AT_A_TIME);
            matching.matchOwn(order, ImportColumn.DATE_OF_BIRTH, rows);
        }
        rows.stream().filter(ImportRow::sound).forEach(row ->
                row.changes(row.child() == null ? RowChange.Kind.NEW : RowChange.Kind.UNCHANGED, row.child(), List.of()));
    }

    @Override
    public void write(Order order, List<ImportRow> rows) {
        List<ImportRow> fresh = rows.stream().filter(row -> row.is(RowChange.Kind.NEW)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        fresh.forEach(row -> {
            row.child(UUID.randomUUID());
            ids.add(row.child());
        });
        entities.createNativeQuery(PERSONS).setParameter(1, Rows.array(ids)).setParameter(2, values(fresh, ImportColumn.GIVEN_NAME))
                .setParameter(3, values(fresh, ImportColumn.FAMILY_NAME)).setParameter(4, values(fresh, ImportColumn.KNOWN_AS))
                .setParameter(5, values(fresh, ImportColumn.DATE_OF_BIRTH)).executeUpdate();
        entities.createNativeQuery(RECORDS).setParameter(1, Rows.array(ids)).executeUpdate();
        int contested = numbers("NHS", ImportColumn.NHS_NUMBER, ids, fresh) + numbers("UPN", ImportColumn.UPN, ids, fresh);
        house(fresh);
        matching.remember(order, ImportColumn.DATE_OF_BIRTH, fresh);
        if (contested > 0) {
            duplicates.note(ids, clock.instant());
            alerts.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.IMPORT_SAME_NUMBER, order.run(), "");
        }
    }

    /** As when somebody enters a child by hand: rows of one address are not taken for one family. */
    private void house(List<ImportRow> rows) {
        newcomers.house(rows.stream().filter(row -> row.value(ImportColumn.ADDRESS) != null || row.value(ImportColumn.POSTCODE) != null)
                .map(row -> new Newcomers.Home(row.child(), row.value(ImportColumn.ADDRESS), row.value(ImportColumn.POSTCODE))).toList());
    }

    /** @return how many of them another record has */
    private int numbers(String scheme, ImportColumn column, List<UUID> ids, List<ImportRow> rows) {
        int contested = entities.createNativeQuery(CONTESTED).setParameter(1, scheme).setParameter(2, Rows.array(ids)).setParameter(3, values(rows, column))
                .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
        entities.createNativeQuery(NUMBERS).setParameter(1, scheme).setParameter(2, Rows.array(ids)).setParameter(3, values(rows, column)).executeUpdate();
        return contested;
    }

    private static String values(List<ImportRow> rows, ImportColumn column) {
        return Rows.texts(rows.stream().map(row -> row.value(column)).toList());
    }
}
