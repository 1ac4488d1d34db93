package org.patchwork.network.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.SupportMap.Agency;
import org.patchwork.network.boundary.SupportMap.Household;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

/** Puts people into their households and agencies, in the order in which the map shows them. */
public final class MapDrawing {

    /** Lead first, then the latest contact, then by name. */
    private static final Comparator<SharedInvolvement> PEOPLE = Comparator
            .comparing((SharedInvolvement person) -> !person.lead())
            .thenComparing(SharedInvolvement::lastContactOn, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(SharedInvolvement::name);

    private static final Comparator<Agency> AGENCIES = Comparator
            .comparing((Agency agency) -> agency.people().get(0), Comparator.comparing((SharedInvolvement first) -> !first.lead()))
            .thenComparing(MapDrawing::latestContact, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::name);

    private MapDrawing() {
    }

    /**
     * Draws the map of a record. Support that has ended is on the timeline, not on the map.
     *
     * @param today in Europe/London
     */
    public static SupportMap of(OpenRecord record, List<FamilyMember> family, LocalDate today) {
        List<SharedInvolvement> current = record.involvements().stream()
                .filter(person -> person.endedOn() == null || !person.endedOn().isBefore(today)).toList();
        List<SharedInvolvement> unplaced = current.stream().filter(person -> person.outcome() == SharedOutcome.LIMITED)
                .sorted(Comparator.comparing(SharedInvolvement::name)).toList();
        SharedInvolvement lead = current.stream().filter(SharedInvolvement::lead).findFirst().orElse(null);
        return new SupportMap(record.child(), households(family), agencies(current), unplaced, lead, record.brokered(),
                record.broker(), record.ownInvolvementId(), record.policyVersion(), record.reference(), record.emergency(), record.power(),
                record.attention());
    }

    private static List<Agency> agencies(List<SharedInvolvement> current) {
        Map<UUID, List<SharedInvolvement>> byOrganisation = current.stream()
                .filter(person -> person.outcome() == SharedOutcome.FULL).sorted(PEOPLE)
                .collect(Collectors.groupingBy(SharedInvolvement::organisationId, LinkedHashMap::new, Collectors.toList()));
        return byOrganisation.entrySet().stream()
                .map(agency -> new Agency(agency.getKey(), agency.getValue().get(0).organisationName(), agency.getValue()))
                .sorted(AGENCIES).toList();
    }

    private static LocalDate latestContact(Agency agency) {
        return agency.people().stream().map(SharedInvolvement::lastContactOn).filter(day -> day != null)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    private static List<Household> households(List<FamilyMember> family) {
        Map<String, List<FamilyMember>> byHome = new LinkedHashMap<>();
        family.stream().sorted(Comparator.comparing(FamilyMember::withChild).reversed()
                        .thenComparing(member -> member.householdId() == null)
                        .thenComparing(member -> String.valueOf(member.householdId()))
                        .thenComparing(FamilyMember::adult, Comparator.reverseOrder())
                        .thenComparing(FamilyMember::name))
                .forEach(member -> byHome.computeIfAbsent(String.valueOf(member.householdId()), home -> new ArrayList<>()).add(member));
        return byHome.values().stream().map(home -> new Household(home.get(0).withChild(), List.copyOf(home))).toList();
    }
}
