package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.PastSupport.Contacts;
import org.patchwork.sharing.boundary.PastSupport.Lead;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

/**
 * Reads contacts and times of leading, in the role to which the database gives out those alone that the look's own access record says
 * were shown; of them the ones shown in full.
 */
@ApplicationScoped
public class PastReading {

    /** ?1 involvements, ?2 today, ?3 how many months. */
    private static final String PAST = """
            select k.involvement_id, true as contact, k.month as from_date, cast(null as date) as to_date, k.face_to_face
              from (select m.involvement_id, cast(date_trunc('month', m.on_date) as date) as month,
                           bool_or(m.kind in ('SEEN', 'MEETING')) as face_to_face,
                           row_number() over (partition by m.involvement_id order by date_trunc('month', m.on_date) desc) as place
                      from contact m
                     where m.involvement_id = any (cast(?1 as uuid[])) and m.on_date <= cast(?2 as date)
                     group by m.involvement_id, date_trunc('month', m.on_date)) k
             where k.place <= ?3
             union all
            select l.involvement_id, false, l.from_date, l.to_date, false from lead_period l where l.involvement_id = any (cast(?1 as uuid[]))
             order by from_date desc nulls last, to_date desc nulls first, involvement_id
            """;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** See {@link org.patchwork.sharing.boundary.SharedPast#of}. */
    public PastSupport of(OpenRecord open) {
        List<UUID> full = open.involvements().stream().filter(one -> one.outcome() == SharedOutcome.FULL)
                .map(SharedInvolvement::involvementId).toList();
        if (full.isEmpty()) {
            return PastSupport.NONE;
        }
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = read(open.reference(), full, today);
        return new PastSupport(by(rows, true, row -> new Contacts(YearMonth.from(row.date("from_date")), row.flag("face_to_face"))),
                by(rows, false, row -> new Lead(notAfter(today, row.date("from_date")), notAfter(today, row.date("to_date")))));
    }

    private List<Row> read(String reference, List<UUID> full, LocalDate today) {
        entities.flush();
        String digits = reference.replace("-", "");
        Rows.of(entities, SharingSql.AS_VIEWER_OF, lookOf(digits, '0'), lookOf(digits, 'f'));
        try {
            return Rows.of(entities, PAST, Rows.array(full), today, PastSupport.MONTHS);
        } finally {
            Rows.of(entities, SharingSql.AS_APPLICATION);
        }
    }

    /** The first or the last of the ids that begin with a reference. */
    private static UUID lookOf(String digits, char rest) {
        return UUID.fromString(digits.substring(0, 8) + '-' + digits.substring(8) + "-rrrr-rrrr-rrrrrrrrrrrr".replace('r', rest));
    }

    /** The database's own clock, by which a lead is kept, may be ahead of ours. */
    private static LocalDate notAfter(LocalDate today, LocalDate day) {
        return day != null && day.isAfter(today) ? today : day;
    }

    private static <T> Map<UUID, List<T>> by(List<Row> rows, boolean contact, Function<Row, T> read) {
        return rows.stream().filter(row -> row.flag("contact") == contact).collect(Collectors.groupingBy(row -> row.id("involvement_id"),
                LinkedHashMap::new, Collectors.mapping(read, Collectors.toList())));
    }
}
