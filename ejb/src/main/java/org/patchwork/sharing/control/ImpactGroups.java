package org.patchwork.sharing.control;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.sharing.control.ImpactReading.ChildRead;

/** What the facts of a child's involvements tell apart among viewers of one role and service who do not stand to the child. */
final class ImpactGroups {

    private ImpactGroups() {
    }

    /** Equal for two viewers when every involvement's facts are: the team if it is one of those around the child, the agency if a consent names it. */
    static List<Object> told(ChildRead child, Viewer viewer) {
        boolean inTeam = child.involvements().stream().anyMatch(row -> Objects.equals(row.place().teamId(), viewer.teamId()));
        boolean named = child.involvements().stream().anyMatch(row -> row.agreed().scopeList().contains(String.valueOf(viewer.organisationId())));
        return Arrays.asList(inTeam ? viewer.teamId() : null, named ? viewer.organisationId() : null);
    }
}
