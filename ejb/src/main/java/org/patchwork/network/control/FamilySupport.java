package org.patchwork.network.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedRecord;

/** Who works with whom in a family today, from what the policy shows of each record that is open to the viewer, and from nothing else. */
final class FamilySupport {

    private static final Comparator<SharedInvolvement> PEOPLE = Comparator.comparing((SharedInvolvement person) -> !person.lead())
            .thenComparing(SharedInvolvement::name);

    private final Map<UUID, List<SharedInvolvement>> byPerson = new LinkedHashMap<>();
    private final Set<UUID> family;
    private final LocalDate today;

    /** @param family the people who are shown */
    FamilySupport(OpenRecord open, Map<UUID, SharedRecord> doors, Set<UUID> family, LocalDate today) {
        this.family = family;
        this.today = today;
        add(open);
        doors.values().forEach(door -> {
            if (door instanceof OpenRecord other) {
                add(other);
            }
        });
        byPerson.values().forEach(people -> people.sort(PEOPLE));
    }

    /** @return the lead professional first, then by name; each practitioner once */
    List<SharedInvolvement> of(UUID person) {
        return List.copyOf(byPerson.getOrDefault(person, List.of()));
    }

    private void add(OpenRecord record) {
        record.involvements().stream().filter(one -> one.endedOn() == null || !one.endedOn().isBefore(today)).forEach(one -> {
            List<SharedInvolvement> people = byPerson.computeIfAbsent(whose(record, one), id -> new ArrayList<>());
            if (people.stream().noneMatch(known -> samePractitioner(known, one))) {
                people.add(one);
            }
        });
    }

    /** A limited one, and one for somebody who is not shown, stands with the child whose record says so. */
    private UUID whose(OpenRecord record, SharedInvolvement one) {
        boolean ofAnother = one.outcome() == SharedOutcome.FULL && family.contains(one.subjectPersonId());
        return ofAnother ? one.subjectPersonId() : record.child().id();
    }

    private static boolean samePractitioner(SharedInvolvement one, SharedInvolvement other) {
        return one.practitionerId() != null && one.practitionerId().equals(other.practitionerId());
    }
}
