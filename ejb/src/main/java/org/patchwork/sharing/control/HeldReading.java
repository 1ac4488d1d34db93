package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HeldPreview;
import org.patchwork.sharing.control.Holding.Held;

/** Gives a holder's safeguarding lead what the service holds; whoever calls has made sure who that is, and writes the look down. */
@ApplicationScoped
public class HeldReading {

    @Inject
    private Holding holding;

    /** See {@link org.patchwork.sharing.boundary.HeldInvolvements#waiting}. */
    public List<HeldInvolvement> waiting(Viewer viewer, Policy policy, Set<UUID> services, int most) {
        return holding.waiting(viewer, policy, services, most).stream().map(HeldCards::of).toList();
    }

    /** @return empty when none of the services holds it, or the viewer may not look at the child */
    public Optional<HeldInvolvement> find(Viewer viewer, Policy policy, Set<UUID> services, UUID involvement) {
        return Optional.ofNullable(holding.about(viewer, policy, services, involvement)).map(HeldCards::of);
    }

    /** As {@link #find}, but what would follow from each decision. */
    public Optional<List<HeldPreview>> preview(Viewer viewer, Policy policy, Set<UUID> services, UUID involvement) {
        Held held = holding.about(viewer, policy, services, involvement);
        return Optional.ofNullable(held).map(one -> new HolderPreview(policy, one.gate(), one.facts().get(0)).all());
    }

    /** See {@link org.patchwork.sharing.boundary.HeldInvolvements#namesOf}. */
    public Map<UUID, String> names(Viewer viewer, Set<UUID> services, Collection<UUID> children) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!services.isEmpty() && !children.isEmpty()) {
            holding.decidedChildren(viewer, services, children).stream().sorted(Comparator.comparing(RecordRow::familyName).thenComparing(RecordRow::name))
                    .forEach(row -> names.put(row.childId(), row.name()));
        }
        return names;
    }
}
