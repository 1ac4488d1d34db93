package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who is shown a practitioner's work in full: only they may be told that something about it has changed. Whoever is told learns
 * nothing that their own map would not show.
 */
@ApplicationScoped
public class Witnesses {

    @Inject
    private Telling telling;

    /**
     * Everybody who stands to one of the children and is shown one of the practitioner's involvements with it in full, decided as NOTIFY.
     *
     * @return practitioners, the one it is about left out
     */
    public Set<UUID> of(UUID practitioner, Collection<UUID> children) {
        return children.isEmpty() ? Set.of() : telling.of(children, Set.of()).witnessesOf(practitioner);
    }
}
