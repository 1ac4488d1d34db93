package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.directory.boundary.OpeningHours;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Duty desks, and who works at which. */
@ApplicationScoped
public class Desks {

    private static final String DESK = "select b.id, b.name, b.hours from broker b ";
    private static final String OF_CHILD = DESK + "join child c on c.authority_code = b.authority_code where c.id = cast(?1 as uuid)";
    private static final String OF_STAFF = DESK + "join broker_staff s on s.broker_id = b.id where s.account_id = cast(?1 as uuid)";
    private static final String MANAGED = OF_STAFF + " and s.manages";
    private static final String OF_COUNCIL = DESK + """
            join authority a on a.code = b.authority_code where a.council_id = cast(?1 as uuid) order by b.name
            """;
    private static final String WITH_ID = DESK + "where b.id = cast(?1 as uuid)";
    private static final String STAFF = "select account_id as id from broker_staff where broker_id = cast(?1 as uuid) order by 1";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the desk of the authority that answers for the child; empty when that has none */
    public Optional<Desk> ofChild(UUID child) {
        return desks(OF_CHILD, child).stream().findFirst();
    }

    /** @return the desk at which the owner of that account works */
    public Optional<Desk> ofStaff(UUID account) {
        return desks(OF_STAFF, account).stream().findFirst();
    }

    /** @return the desk that the owner of that account manages; empty for others who work there */
    public Optional<Desk> managedBy(UUID account) {
        return desks(MANAGED, account).stream().findFirst();
    }

    /** @return the desks for which that organisation answers as a council */
    public List<Desk> ofCouncil(UUID organisation) {
        return organisation == null ? List.of() : desks(OF_COUNCIL, organisation);
    }

    Desk get(UUID desk) {
        return desks(WITH_ID, desk).get(0);
    }

    /** @return the accounts of those who work at the desk */
    List<UUID> staffOf(UUID desk) {
        return Rows.of(entities, STAFF, desk).stream().map(row -> row.id("id")).toList();
    }

    private List<Desk> desks(String sql, UUID key) {
        return Rows.of(entities, sql, key).stream().map(Desks::desk).toList();
    }

    private static Desk desk(Row row) {
        return new Desk(row.id("id"), row.text("name"), OpeningHours.of(row.text("hours")));
    }
}
