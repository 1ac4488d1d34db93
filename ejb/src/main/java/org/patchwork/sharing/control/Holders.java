package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;

/** Who speaks for a service that holds information: its safeguarding leads, and those who manage it. Read afresh each time. */
@ApplicationScoped
public class Holders {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @return the services for whose holdings this viewer answers today; empty for everybody else, and without authorisation */
    public Set<UUID> ledBy(Viewer viewer) {
        return !viewer.authorised() || viewer.practitionerId() == null ? Set.of() : ids(HolderSql.LED, viewer.practitionerId());
    }

    /** @return the services that this viewer manages today, in the role of a manager */
    public Set<UUID> managedBy(Viewer viewer) {
        return viewer.practitionerId() == null ? Set.of() : ids(HolderSql.MANAGED, viewer.accountId());
    }

    /** @return managers' practitioners by service; services without a manager who can sign in are left out */
    public Map<UUID, List<UUID>> managersOf(Collection<UUID> services) {
        return Rows.of(entities, HolderSql.MANAGERS, Rows.array(services), LocalDate.now(clock)).stream().collect(
                Collectors.groupingBy(row -> row.id("service_id"), Collectors.mapping(row -> row.id("practitioner_id"), Collectors.toList())));
    }

    private Set<UUID> ids(String sql, UUID whose) {
        Set<UUID> ids = new TreeSet<>();
        Rows.of(entities, sql, whose, LocalDate.now(clock)).forEach(row -> ids.add(row.id("id")));
        return ids;
    }
}
