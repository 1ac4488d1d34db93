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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.control.OwnPeople.Somebody;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.CaseEventKind;

/**
 * Takes over who of the manager's own service works with whom. Reads involvements of these very people with these very children to begin and
 * to end them; of anybody else's nothing is read, and nothing about them is answered. What others see of them is the sharing policy's answer,
 * as of any involvement: the team gives the service, and the service its sensitivity.
 */
@ApplicationScoped
public class InvolvementIntake implements Intake {

    private static final String PAIRS = """
            select i.id, i.practitioner_id, i.child_id, i.started_on, i.ended_on
              from (select distinct * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]))) k(practitioner_id, child_id)
              join involvement i on i.practitioner_id = k.practitioner_id and i.child_id = k.child_id
             where i.subject = 'CHILD' and i.recorded_in_error_at is null
            """;
    private static final String ADD = """
            insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, ended_on, recorded_at)
            select k.id, k.child_id, p.id, p.team_id, p.role_code, k.started_on, k.ended_on, cast(?6 as timestamptz)
              from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as date[]), cast(?5 as date[]))
                   k(id, child_id, practitioner_id, started_on, ended_on)
              join practitioner p on p.id = k.practitioner_id
            """;
    private static final String GOING_ON = """
            select id, child_id, lead from involvement where id = any (cast(?1 as uuid[])) and (ended_on is null or ended_on >= cast(?2 as date))
            """;
    private static final String END = """
            update involvement i set ended_on = k.ended_on, lead = false, version = i.version + 1
              from unnest(cast(?1 as uuid[]), cast(?2 as date[])) k(id, ended_on) where i.id = k.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    OwnPeople people;

    @Inject
    CaseEvents events;

    @Inject
    ChildMatching matching;

    @Inject
    Clock clock;

    private record Pair(UUID practitioner, UUID child) {
    }

    private record Period(UUID id, LocalDate from, LocalDate to) {

        boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
            return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
        }
    }

    @Override
    public void match(Order order, List<ImportRow> rows, Viewer asking) {
        practitioners(order, rows.stream().filter(ImportRow::sound).toList());
        if (asking != null) {
            matching.match(order, asking, ImportColumn.CHILD_DATE_OF_BIRTH, rows);
        }
        List<ImportRow> sound = rows.stream().filter(ImportRow::sound).toList();
        sound.stream().filter(row -> row.child() == null).forEach(row -> row.wrong(null, ImportFault.NO_SUCH_CHILD, ""));
        periods(sound.stream().filter(ImportRow::sound).toList());
    }

    private void practitioners(Order order, List<ImportRow> rows) {
        Map<String, List<Somebody>> known = people.byEmail(order.organisation(),
                rows.stream().map(row -> row.value(ImportColumn.PRACTITIONER_EMAIL)).toList());
        for (ImportRow row : rows) {
            List<Somebody> same = known.getOrDefault(row.value(ImportColumn.PRACTITIONER_EMAIL), List.of());
            List<Somebody> here = same.stream().filter(one -> !one.leftBy(order.today())).toList();
            ImportFault fault = same.isEmpty() ? ImportFault.UNKNOWN_PRACTITIONER : here.isEmpty() ? ImportFault.HAS_LEFT
                    : here.size() > 1 ? ImportFault.TWO_PEOPLE : !here.get(0).service().equals(order.service()) ? ImportFault.NOT_YOUR_SERVICE : null;
            if (fault != null) {
                row.wrong(ImportColumn.PRACTITIONER_EMAIL, fault, row.value(ImportColumn.PRACTITIONER_EMAIL));
            } else {
                row.practitioner(here.get(0).id());
            }
        }
    }

    private void periods(List<ImportRow> rows) {
        Map<Pair, List<Period>> known = new HashMap<>();
        Rows.of(entities, PAIRS, Rows.array(rows.stream().map(ImportRow::practitioner).toList()), Rows.array(rows.stream().map(ImportRow::child).toList()))
                .forEach(row -> known.computeIfAbsent(new Pair(row.id("practitioner_id"), row.id("child_id")), pair -> new ArrayList<>())
                        .add(new Period(row.id("id"), row.date("started_on"), row.date("ended_on"))));
        for (ImportRow row : rows) {
            compare(row, known.computeIfAbsent(new Pair(row.practitioner(), row.child()), pair -> new ArrayList<>()));
        }
    }

    private static void compare(ImportRow row, List<Period> known) {
        LocalDate from = LocalDate.parse(row.value(ImportColumn.STARTED_ON));
        LocalDate to = row.value(ImportColumn.ENDED_ON) == null ? null : LocalDate.parse(row.value(ImportColumn.ENDED_ON));
        Period same = known.stream().filter(period -> period.from().equals(from)).findFirst().orElse(null);
        LocalDate end = to == null && same != null ? same.to() : to;
        if (known.stream().anyMatch(period -> period != same && period.overlaps(from, end))) {
            row.wrong(ImportColumn.STARTED_ON, ImportFault.OVERLAPS, from.toString());
        } else if (same == null) {
            row.changes(RowChange.Kind.NEW, UUID.randomUUID(), List.of());
            known.add(new Period(row.target(), from, to));
        } else if (to == null || to.equals(same.to())) {
            row.changes(RowChange.Kind.UNCHANGED, same.id(), List.of());
        } else {
            row.changes(same.to() == null ? RowChange.Kind.ENDED : RowChange.Kind.CHANGED, same.id(), List.of(ImportColumn.ENDED_ON));
            known.remove(same);
            known.add(new Period(same.id(), from, to));
        }
    }

    @Override
    public void write(Order order, List<ImportRow> rows) {
        List<ImportRow> fresh = rows.stream().filter(row -> row.is(RowChange.Kind.NEW)).toList();
        if (!fresh.isEmpty()) {
            entities.createNativeQuery(ADD).setParameter(1, ids(fresh)).setParameter(2, Rows.array(fresh.stream().map(ImportRow::child).toList()))
                    .setParameter(3, Rows.array(fresh.stream().map(ImportRow::practitioner).toList()))
                    .setParameter(4, values(fresh, ImportColumn.STARTED_ON)).setParameter(5, values(fresh, ImportColumn.ENDED_ON))
                    .setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
            tell(fresh, CaseEventKind.INVOLVEMENT_STARTED);
        }
        List<ImportRow> ending = rows.stream().filter(row -> row.is(RowChange.Kind.ENDED) || row.is(RowChange.Kind.CHANGED)).toList();
        if (!ending.isEmpty()) {
            tell(ending.stream().filter(row -> row.is(RowChange.Kind.ENDED)).toList(), CaseEventKind.INVOLVEMENT_ENDED);
            tell(ending.stream().filter(row -> row.is(RowChange.Kind.CHANGED)).toList(), CaseEventKind.INVOLVEMENT_CHANGED);
            entities.createNativeQuery(END).setParameter(1, ids(ending)).setParameter(2, values(ending, ImportColumn.ENDED_ON)).executeUpdate();
        }
    }

    /** Whoever led and leaves is another event; work that is over already is none. */
    private void tell(List<ImportRow> rows, CaseEventKind kind) {
        Rows.of(entities, GOING_ON, ids(rows), LocalDate.now(clock)).forEach(row -> events.happened(
                kind == CaseEventKind.INVOLVEMENT_ENDED && row.flag("lead") ? CaseEventKind.LEAD_LEFT : kind, row.id("child_id"), row.id("id"), null));
    }

    private static String ids(List<ImportRow> rows) {
        return Rows.array(rows.stream().map(ImportRow::target).toList());
    }

    private static String values(List<ImportRow> rows, ImportColumn column) {
        return Rows.texts(rows.stream().map(row -> row.value(column)).toList());
    }
}
