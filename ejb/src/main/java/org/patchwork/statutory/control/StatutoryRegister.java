package org.patchwork.statutory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.statutory.entity.StatutoryAccess;
import org.patchwork.statutory.entity.StatutoryAccess.Basis;

/** Every statutory access, running or over. */
@ApplicationScoped
public class StatutoryRegister {

    /** ?1 whose, ?2 since when; the newest first. */
    private static final String LIST = """
            select x.id, x.child_id, x.practitioner_id, r.given_name || ' ' || r.family_name as who, r.role_code, x.basis, x.purpose_code,
                   x.reference, x.from_at, x.expires_at, x.ended_at, x.extended_at, x.extension_code
              from statutory_access x join practitioner r on r.id = x.practitioner_id
             where %s and coalesce(x.ended_at, x.expires_at) > cast(?2 as timestamptz)
             order by x.from_at desc, x.id limit 200
            """;
    private static final String OF_PRACTITIONER = LIST.formatted("x.practitioner_id = cast(?1 as uuid)");
    private static final String OF_PEOPLE_OF = LIST.formatted("r.manager_id = cast(?1 as uuid)");
    private static final String ABOUT = LIST.formatted("x.child_id = any (cast(?1 as uuid[]))");
    private static final String OF_EVERYBODY = LIST.formatted("?1 = 'ALL'");
    private static final String SERIALISE = "select id from practitioner where id = cast(?1 as uuid) for no key update";
    private static final String MANAGER = "select manager_id from practitioner where id = cast(?1 as uuid) and manager_id is not null";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Lets one practitioner start one access at a time, until the transaction ends. */
    public void serialise(UUID practitioner) {
        Rows.of(entities, SERIALISE, practitioner);
    }

    public void add(StatutoryAccess access) {
        entities.persist(access);
        entities.flush();
    }

    public Optional<StatutoryAccess> find(UUID id) {
        return Optional.ofNullable(entities.find(StatutoryAccess.class, id));
    }

    /** Writes what changed, so that decisions of the same transaction know it. */
    public void write() {
        entities.flush();
    }

    /** @return the practitioner's access to the child by that function that runs at the moment */
    public Optional<StatutoryAccess> running(UUID practitioner, UUID child, Basis basis, Instant now) {
        return entities.createQuery("select x from StatutoryAccess x where x.practitionerId = :practitioner and x.childId = :child "
                        + "and x.basis = :basis and x.endedAt is null", StatutoryAccess.class)
                .setParameter("practitioner", practitioner).setParameter("child", child).setParameter("basis", basis)
                .getResultStream().filter(access -> access.inForceAt(now)).findFirst();
    }

    /** @return the practitioner's manager; empty for none */
    public List<UUID> managerOf(UUID practitioner) {
        return Rows.of(entities, MANAGER, practitioner).stream().map(row -> row.id("manager_id")).toList();
    }

    /** @return a practitioner's own, those that ended before that moment left out */
    public List<Row> of(UUID practitioner, Instant since) {
        return list(OF_PRACTITIONER, practitioner, since);
    }

    /** @return those of the people whom a practitioner manages */
    public List<Row> ofPeopleOf(UUID manager, Instant since) {
        return list(OF_PEOPLE_OF, manager, since);
    }

    /** @return those about any of the children */
    public List<Row> about(Collection<UUID> children, Instant since) {
        return list(ABOUT, Rows.array(children), since);
    }

    public List<Row> ofEverybody(Instant since) {
        return list(OF_EVERYBODY, "ALL", since);
    }

    private List<Row> list(String sql, Object whose, Instant since) {
        entities.flush();
        return Rows.of(entities, sql, whose, Timestamp.from(since));
    }
}
