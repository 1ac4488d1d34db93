package org.patchwork.network.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyMap.Past;
import org.patchwork.network.boundary.FamilyMap.PastKind;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Stay;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.boundary.Kin;

/** What has ended in a family: relationships, stays and lives. */
record FamilyPast(FamilyRecord family, LocalDate today) {

    /** @return the latest first */
    List<Past> list() {
        Map<UUID, String> names = family.people().stream().collect(Collectors.toMap(Somebody::id, Somebody::name));
        Set<UUID> homes = family.stays().stream().filter(stay -> stay.person().equals(family.child())).map(Stay::household)
                .collect(Collectors.toSet());
        Stream<Past> ties = family.ties().stream().filter(tie -> tie.until() != null && tie.until().isBefore(today))
                .map(tie -> related(tie, names));
        Stream<Past> stays = family.stays().stream().filter(stay -> stay.until() != null && stay.until().isBefore(today))
                .map(stay -> new Past(homes.contains(stay.household()) ? PastKind.LIVED_WITH_CHILD : PastKind.LIVED_ELSEWHERE,
                        names.get(stay.person()), null, null, stay.since(), stay.until()));
        Stream<Past> deaths = family.people().stream().filter(one -> one.diedOn() != null)
                .map(one -> new Past(PastKind.DIED, one.name(), kinOf(one.id()), names.get(family.child()), null, one.diedOn()));
        return Stream.of(ties, stays, deaths).flatMap(past -> past)
                .sorted(Comparator.comparing(Past::to).reversed().thenComparing(Past::name).thenComparing(Past::kind)).toList();
    }

    private static Past related(Tie tie, Map<UUID, String> names) {
        return new Past(PastKind.RELATED, names.get(tie.person()), tie.kin(), names.get(tie.other()), tie.since(), tie.until());
    }

    private Kin kinOf(UUID person) {
        return family.ties().stream().filter(tie -> tie.concerns(person) && tie.concerns(family.child()))
                .map(tie -> FamilyDrawing.sideOf(tie, person)).findFirst().orElse(null);
    }
}
