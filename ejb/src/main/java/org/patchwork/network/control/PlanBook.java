package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.network.entity.CoreGroupEntry;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.PlanStatus;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.CoreGroups;

/** The plans and their core groups: begun, ended and kept. */
@ApplicationScoped
public class PlanBook {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    CoreGroups coreGroups;

    @Inject
    Clock clock;

    /** Of two who write about one child at the same moment, the second sees what the first did. */
    public void oneAtATime(UUID child) {
        Rows.of(entities, "select id from child where id = cast(?1 as uuid) for no key update", child);
    }

    /** @return whether that very plan is kept already */
    public boolean has(UUID plan) {
        return entities.find(PlanStatus.class, plan) != null;
    }

    public void begin(UUID id, UUID child, String plan, LocalDate from, UUID account) {
        PlanStatus begun = new PlanStatus(id, child, PlanStatus.Plan.valueOf(plan), from);
        begun.recorded(account, clock.instant());
        entities.persist(begun);
        entities.flush();
    }

    public void end(UUID plan, LocalDate last, UUID account) {
        PlanStatus ended = entities.find(PlanStatus.class, plan);
        ended.end(last);
        ended.endRecorded(account, clock.instant());
        entities.flush();
    }

    /** Names somebody in the plan, or no longer. */
    public void name(UUID involvement, UUID plan, boolean core, UUID account) {
        Involvement member = entities.find(Involvement.class, involvement);
        member.joinCoreGroup(core);
        entities.persist(new CoreGroupEntry(UUID.randomUUID(), plan, member, account, clock.instant()));
        entities.flush();
    }

    /** Nobody is named in the plan any longer, whoever it is. */
    public void dissolve(UUID child, UUID plan, UUID account) {
        coreGroups.of(child).forEach(member -> name(member, plan, false, account));
    }
}
