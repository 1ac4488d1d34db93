package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The sharing agreements as they were recorded; the last one's dates stand at the agency, where the gate finds them. */
@ApplicationScoped
public class AgreementBook {

    private static final String ALL = """
            select o.id, o.name, o.agency_kind, o.agreement_from, o.agreement_to, a.id as latest
              from organisation o
              left join lateral (select id from agreement where organisation_id = o.id order by recorded_at desc, id limit 1) a on true
             order by o.agreement_to is null, o.agreement_to, o.name
            """;
    private static final String OF = """
            select g.id, g.from_date, g.to_date, g.recorded_at, a.display_name
              from agreement g join account a on a.id = g.recorded_by
             where g.organisation_id = cast(?1 as uuid) order by g.recorded_at desc, g.id
            """;
    private static final String LOCK = "select id from organisation where id = cast(?1 as uuid) for no key update";
    private static final String ADD = """
            insert into agreement (id, organisation_id, from_date, to_date, recorded_at, recorded_by, replaces)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as date), cast(?3 as date), cast(?4 as timestamptz), cast(?5 as uuid), cast(?6 as uuid))
            """;

    /** ?1 from, ?2 to: those whose last day is between the two. */
    private static final String ENDING = """
            select id, agreement_to from organisation where agreement_to between cast(?1 as date) and cast(?2 as date) order by agreement_to, id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return all agencies, the agreement that ends first before the others, those without an end last */
    public List<Row> all() {
        entities.flush();
        return Rows.of(entities, ALL);
    }

    /** @return what was recorded of an agency, the last first */
    public List<Row> of(UUID organisation) {
        entities.flush();
        return Rows.of(entities, OF, organisation);
    }

    /** @return the agency, whose agreement nobody else changes until the transaction ends */
    public Optional<Organisation> hold(UUID organisation) {
        return Rows.of(entities, LOCK, organisation).stream().findFirst().map(row -> entities.find(Organisation.class, row.id("id")));
    }

    /** Records one, which replaces the last; {@code latest} is null for the first. */
    public void add(Organisation organisation, LocalDate from, LocalDate to, UUID latest, UUID account, Instant at) {
        organisation.agree(from, to);
        entities.flush();
        entities.createNativeQuery(ADD).setParameter(1, organisation.id()).setParameter(2, from).setParameter(3, to)
                .setParameter(4, Timestamp.from(at)).setParameter(5, account).setParameter(6, latest).executeUpdate();
    }

    /** @return agencies whose agreement's last day lies between the two, both included */
    public List<Row> ending(LocalDate from, LocalDate to) {
        return Rows.of(entities, ENDING, from, to);
    }
}
