package org.patchwork.sharing.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.sharing.control.ImpactReading.ChildRead;

/**
 * Parts viewers of one role and service who do not stand to a child where the facts of its involvements tell them apart: by team, if it
 * is one of those around the child, and by agency, if a consent names it.
 */
final class ImpactGroups {

    private final Map<String, BitSet> byTeam = new HashMap<>();
    private final Map<String, BitSet> byAgency = new HashMap<>();

    /** Of viewers who are known by their places. */
    ImpactGroups(List<Viewer> viewers) {
        for (int place = 0; place < viewers.size(); place++) {
            byTeam.computeIfAbsent(String.valueOf(viewers.get(place).teamId()), first -> new BitSet()).set(place);
            byAgency.computeIfAbsent(String.valueOf(viewers.get(place).organisationId()), first -> new BitSet()).set(place);
        }
    }

    /** Groups without members in common, none empty, that together are those people. */
    List<BitSet> of(ChildRead child, BitSet people) {
        List<BitSet> groups = new ArrayList<>();
        if (!people.isEmpty()) {
            groups.add(people);
        }
        child.involvements().stream().map(row -> row.place().teamId().toString()).distinct().forEach(team -> part(groups, byTeam.get(team)));
        child.involvements().stream().flatMap(row -> row.agreed().scopeList().stream()).distinct().map(byAgency::get)
                .filter(Objects::nonNull).forEach(agency -> part(groups, agency));
        return groups;
    }

    private static void part(List<BitSet> groups, BitSet apart) {
        for (int i = groups.size() - 1; apart != null && i >= 0; i--) {
            BitSet group = groups.get(i);
            if (group.intersects(apart)) {
                BitSet inside = (BitSet) group.clone();
                inside.and(apart);
                group.andNot(apart);
                groups.add(inside);
                if (group.isEmpty()) {
                    groups.remove(i);
                }
            }
        }
    }
}
