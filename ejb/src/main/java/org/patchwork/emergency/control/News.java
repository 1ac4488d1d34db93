package org.patchwork.emergency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.emergency.boundary.EmergencyNews.Told;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.TeamLeads;

/** Looks up what an alert about an emergency was about, for whoever got it. */
@ApplicationScoped
public class News {

    private static final String TOLD = """
            select e.id, e.opened_at, e.life_at is not null as life_at_risk, e.review_due_at, e.reviewed_at is not null as reviewed, e.child_id
              from emergency_access e
             where e.id = cast(?1 as uuid)
               and exists (select from alert t where t.about = e.id and t.account_id = cast(?2 as uuid) and t.kind = 'EMERGENCY_OPENED')
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    TeamLeads teamLeads;

    public Optional<Told> told(UUID id, Viewer viewer) {
        return Rows.of(entities, TOLD, id, viewer.accountId()).stream().findFirst()
                .map(row -> new Told(row.id("id"), row.instant("opened_at"), row.flag("life_at_risk"), row.instant("review_due_at"),
                        row.flag("reviewed"), ledBy(viewer, row.id("child_id"))));
    }

    /** The child for whoever leads its team; null for anybody else. */
    private UUID ledBy(Viewer viewer, UUID child) {
        return viewer.practitionerId() != null && teamLeads.of(child).contains(viewer.practitionerId()) ? child : null;
    }
}
