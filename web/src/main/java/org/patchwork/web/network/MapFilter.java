package org.patchwork.web.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.SupportMap.Agency;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * A choice among the people of a map. It is made of what the viewer was given anyway and takes nothing else
 * into account; the broker card stays, whatever is chosen.
 *
 * @param agency only this agency; null for all
 * @param role only this role, by its name; null for all
 * @param contactedSince only people in contact on or after this day; null for all
 */
record MapFilter(UUID agency, String role, LocalDate contactedSince) {

    /** Whether nothing is chosen. */
    boolean isEmpty() {
        return agency == null && role == null && contactedSince == null;
    }

    /** The map with only the people chosen, and only the agencies that have some. */
    SupportMap apply(SupportMap map) {
        if (isEmpty()) {
            return map;
        }
        List<Agency> agencies = map.agencies().stream()
                .map(group -> new Agency(group.organisationId(), group.name(), keep(group.people())))
                .filter(group -> !group.people().isEmpty()).toList();
        return new SupportMap(map.child(), map.households(), agencies, keep(map.unplaced()), map.lead(), map.brokered(),
                map.broker(), map.ownInvolvementId(), map.policyVersion(), map.reference(), map.emergency(), map.power(),
                map.attention());
    }

    /** The roles on a map, by name, each once. */
    static List<String> rolesOf(SupportMap map) {
        return people(map).map(SharedInvolvement::roleName).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** Everybody on a map who is not family, in the order in which they are drawn. */
    static Stream<SharedInvolvement> people(SupportMap map) {
        return Stream.concat(map.agencies().stream().flatMap(group -> group.people().stream()), map.unplaced().stream());
    }

    private List<SharedInvolvement> keep(List<SharedInvolvement> people) {
        Predicate<SharedInvolvement> chosen = person -> agency == null || agency.equals(person.organisationId());
        return people.stream()
                .filter(chosen.and(person -> role == null || role.equals(person.roleName()))
                        .and(person -> contactedSince == null || isSince(person.lastContactOn())))
                .toList();
    }

    private boolean isSince(LocalDate contact) {
        return contact != null && !contact.isBefore(contactedSince);
    }
}
