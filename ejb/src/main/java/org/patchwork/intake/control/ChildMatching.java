package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.people.control.Identities;
import org.patchwork.people.control.Identities.Naming;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.control.Finding;

/**
 * Finds the children whom rows name by number and date of birth. Whoever the manager may not find is not found, exactly as if there were no
 * record; and what an organisation has named once stays the same record for it. A number is not tried with many dates of birth: that would
 * be guessing.
 */
@ApplicationScoped
public class ChildMatching {

    private static final int MOST_OTHER_DATES = 3;
    private static final Map<ImportColumn, String> SCHEMES = Map.of(ImportColumn.NHS_NUMBER, "NHS", ImportColumn.UPN, "UPN");
    private static final List<ImportColumn> NUMBERS = List.of(ImportColumn.NHS_NUMBER, ImportColumn.UPN);

    private static final String KEYS =
            "unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as date[])) with ordinality k(scheme, value, born, n)";
    private static final String OWN = """
            select k.n, t.child_id from %s
              join import_identity t on t.organisation_id = cast(?1 as uuid) and t.scheme = k.scheme and t.value = k.value and t.date_of_birth = k.born
             where t.child_id is not null
            """.formatted(KEYS);
    private static final String GUESSED = """
            select k.n from %s
             where (select count(*) from import_identity t where t.organisation_id = cast(?1 as uuid) and t.scheme = k.scheme
                       and t.value = k.value and t.date_of_birth <> k.born) >= ?5
            """.formatted(KEYS);
    private static final String REMEMBER = """
            insert into import_identity (organisation_id, scheme, value, date_of_birth, child_id, first_named_at)
            select distinct on (k.scheme, k.value, k.born) cast(?1 as uuid), k.scheme, k.value, k.born, k.child_id, cast(?6 as timestamptz)
              from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as date[]), cast(?5 as uuid[])) k(scheme, value, born, child_id)
             order by k.scheme, k.value, k.born
                on conflict (organisation_id, scheme, value, date_of_birth) do update set child_id = excluded.child_id
             where excluded.child_id is not null and import_identity.child_id is distinct from excluded.child_id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Identities identities;

    @Inject
    Finding finding;

    @Inject
    Clock clock;

    /** One number of one row. */
    private record Key(ImportRow row, Naming naming) {
    }

    /** Asks the gate for the manager, and records that it was asked. */
    void match(Order order, Viewer asking, ImportColumn date, List<ImportRow> rows) {
        guessed(order, date, keys(rows, date));
        List<Key> keys = keys(rows, date);
        List<List<UUID>> candidates = identities.candidates(keys.stream().map(Key::naming).toList());
        own(order, keys).forEach((index, child) -> candidates.get(index).add(0, child));
        Map<UUID, StubOffer> findable = finding.findable(asking, candidates.stream().flatMap(List::stream).collect(LinkedHashSet::new, Set::add, Set::addAll));
        for (int i = 0; i < keys.size(); i++) {
            ImportRow row = keys.get(i).row();
            candidates.get(i).stream().filter(findable::containsKey).findFirst().ifPresent(child -> {
                if (findable.get(child) != StubOffer.JOIN) {
                    row.wrong(null, ImportFault.ASK_BROKER, "");
                }
                // Two numbers of two children: whose row it is nobody can tell.
                if (row.child() != null && !row.child().equals(child)) {
                    row.wrong(null, ImportFault.NO_SUCH_CHILD, "");
                }
                row.child(child);
            });
        }
        remember(order, date, rows);
    }

    /** Finds those whom this organisation has named and who have got a record since; asks no gate, so that it can work without a caller. */
    void matchOwn(Order order, ImportColumn date, List<ImportRow> rows) {
        List<Key> keys = keys(rows.stream().filter(row -> row.child() == null).toList(), date);
        own(order, keys).forEach((index, child) -> keys.get(index).row().child(child));
    }

    /** Keeps by what this organisation named them, those who were not found too. */
    void remember(Order order, ImportColumn date, List<ImportRow> rows) {
        List<Key> keys = keys(rows, date);
        if (!keys.isEmpty()) {
            entities.createNativeQuery(REMEMBER).setParameter(1, order.organisation()).setParameter(2, schemes(keys)).setParameter(3, values(keys))
                    .setParameter(4, dates(keys)).setParameter(5, Rows.texts(keys.stream().map(key -> text(key.row().child())).toList()))
                    .setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
        }
    }

    private void guessed(Order order, ImportColumn date, List<Key> keys) {
        Rows.of(entities, GUESSED, order.organisation(), schemes(keys), values(keys), dates(keys), MOST_OTHER_DATES)
                .forEach(found -> keys.get((int) found.count("n") - 1).row().wrong(date, ImportFault.TOO_MANY_DATES, ""));
    }

    private Map<Integer, UUID> own(Order order, List<Key> keys) {
        Map<Integer, UUID> own = new HashMap<>();
        Rows.of(entities, OWN, order.organisation(), schemes(keys), values(keys), dates(keys))
                .forEach(found -> own.put((int) found.count("n") - 1, found.id("child_id")));
        return own;
    }

    private static List<Key> keys(List<ImportRow> rows, ImportColumn date) {
        List<Key> keys = new ArrayList<>();
        for (ImportRow row : rows) {
            for (ImportColumn number : NUMBERS) {
                if (row.sound() && row.value(number) != null) {
                    keys.add(new Key(row, new Naming(SCHEMES.get(number), row.value(number), LocalDate.parse(row.value(date)))));
                }
            }
        }
        return keys;
    }

    private static String schemes(List<Key> keys) {
        return Rows.texts(keys.stream().map(key -> key.naming().scheme()).toList());
    }

    private static String values(List<Key> keys) {
        return Rows.texts(keys.stream().map(key -> key.naming().value()).toList());
    }

    private static String dates(List<Key> keys) {
        return Rows.texts(keys.stream().map(key -> key.naming().dateOfBirth().toString()).toList());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
