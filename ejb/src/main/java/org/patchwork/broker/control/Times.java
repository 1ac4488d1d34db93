package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** How long desks take, in minutes of their own hours, kept apart from the messages. */
@ApplicationScoped
public class Times {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String ADD = """
            insert into broker_time (id, broker_id, month, step, minutes)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as date), ?3, ?4)
            """;
    /** ?1 desks, ?2 the first month, ?3 the fewest of which figures are shown. */
    private static final String BY_MONTH = """
            select b.name, t.month, t.step, case when count(*) >= ?3 then count(*) end as n,
                   case when count(*) >= ?3 then round(percentile_cont(0.5) within group (order by t.minutes)) end as median,
                   case when count(*) >= ?3 then round(percentile_cont(0.9) within group (order by t.minutes)) end as ninetieth
              from broker_time t join broker b on b.id = t.broker_id
             where t.broker_id = any (cast(?1 as uuid[])) and t.month >= cast(?2 as date)
             group by b.name, t.month, t.step order by b.name, t.month desc, t.step desc
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    void measure(Desk desk, String step, Instant from, Instant to) {
        entities.createNativeQuery(ADD).setParameter(1, desk.id()).setParameter(2, LocalDate.ofInstant(to, LONDON).withDayOfMonth(1))
                .setParameter(3, step).setParameter(4, (int) desk.hours().openBetween(from, to).toMinutes()).executeUpdate();
    }

    /** @return by desk, month and step; no figure of fewer messages than {@link RelayNumbers#FEWEST_SHOWN} */
    public List<Row> byMonth(List<UUID> desks, LocalDate from) {
        return Rows.of(entities, BY_MONTH, Rows.array(desks), from, RelayNumbers.FEWEST_SHOWN);
    }
}
