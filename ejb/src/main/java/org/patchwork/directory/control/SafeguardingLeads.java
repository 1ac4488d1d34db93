package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Who answers for sharing what a service holds. */
@ApplicationScoped
public class SafeguardingLeads {

    private static final String OF_SERVICES = """
            select distinct l.practitioner_id as id from safeguarding_lead l join practitioner p on p.id = l.practitioner_id
             where l.service_id = any (cast(?1 as uuid[])) and (p.left_on is null or p.left_on > cast(?2 as date)) order by 1
            """;
    private static final String SERVICES = """
            select service_id as id from safeguarding_lead where practitioner_id = cast(?1 as uuid) order by 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the practitioners who answer for any of those services on that day, those who left passed over */
    public List<UUID> of(Collection<UUID> services, LocalDate day) {
        return Rows.of(entities, OF_SERVICES, Rows.array(services), day).stream().map(row -> row.id("id")).toList();
    }

    /** @return the services for which a practitioner answers; empty for most people */
    public List<UUID> servicesOf(UUID practitioner) {
        return Rows.of(entities, SERVICES, practitioner).stream().map(row -> row.id("id")).toList();
    }
}
