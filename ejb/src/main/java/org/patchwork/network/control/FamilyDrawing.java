package org.patchwork.network.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.FamilyMap.Door;
import org.patchwork.network.boundary.FamilyMap.Home;
import org.patchwork.network.boundary.FamilyMap.Link;
import org.patchwork.network.boundary.FamilyMap.Relative;
import org.patchwork.network.boundary.Held;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.FamilyRecord.Responsibility;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Stay;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.boundary.Kin;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;

/**
 * Puts a family into its homes, with what each is to the others and who works with them.
 *
 * @param family as far as the viewer may know of it
 * @param doors  the relatives' own records, as far as they open to the viewer
 * @param today  in Europe/London
 */
public record FamilyDrawing(OpenRecord open, FamilyRecord family, Map<UUID, SharedRecord> doors, LocalDate today) {

    private static final Comparator<Home> HOMES = Comparator.comparing((Home home) -> !home.withChild())
            .thenComparing(home -> !home.known()).thenComparing(home -> home.people().get(0).name());

    /** @return the child's relatives of today who have a record of their own */
    public static List<UUID> relativesWithRecords(FamilyRecord family, LocalDate today) {
        return relativesOf(family, today).filter(Somebody::ownRecord).map(Somebody::id).toList();
    }

    /** @return those who are related to the child today and alive, without the child */
    static Stream<Somebody> relativesOf(FamilyRecord family, LocalDate today) {
        return family.people().stream().filter(one -> !one.id().equals(family.child()) && one.diedOn() == null
                && tieOf(family, one.id(), today) != null);
    }

    /**
     * @return whether somebody may be given a record: under 18 or not yet born, or of unknown age and said to be nobody's elder; and without
     *         one
     */
    static boolean awaitsRecord(FamilyRecord family, Somebody one, LocalDate today) {
        boolean maybeAChild = !one.adult() || one.dateOfBirth() == null && family.ties().stream()
                .noneMatch(tie -> tie.holdsOn(today) && tie.person().equals(one.id()) && !tie.kin().kept().mutual());
        return maybeAChild && !one.ownRecord() && one.diedOn() == null;
    }

    /** Draws it. */
    public FamilyMap draw() {
        boolean brokered = open.brokered() || doors.values().stream().anyMatch(door -> door instanceof OpenRecord other && other.brokered());
        return new FamilyMap(open.child(), homes(), new FamilyPast(family, today).list(), brokered, open.broker(), open.ownInvolvementId(),
                open.reference(), open.emergency(), open.power(), open.attention());
    }

    private List<Home> homes() {
        Set<UUID> current = relativesOf(family, today).map(Somebody::id).collect(Collectors.toCollection(HashSet::new));
        current.add(family.child());
        FamilySupport support = new FamilySupport(open, doors, current, today);
        Map<UUID, List<Relative>> byHome = new LinkedHashMap<>();
        List<Relative> nowhere = new ArrayList<>();
        for (Somebody one : family.people().stream().filter(person -> current.contains(person.id())).toList()) {
            List<Stay> stays = family.stays().stream().filter(stay -> stay.person().equals(one.id()) && stay.holdsOn(today))
                    .sorted(Comparator.comparing((Stay stay) -> !childLivesIn(stay.household()))).toList();
            for (int i = 0; i < stays.size(); i++) {
                byHome.computeIfAbsent(stays.get(i).household(), home -> new ArrayList<>())
                        .add(relative(one, stays.get(i).since(), support, current, i > 0));
            }
            if (stays.isEmpty()) {
                nowhere.add(relative(one, null, support, current, false));
            }
        }
        Stream<Home> known = byHome.entrySet().stream().map(home -> new Home(childLivesIn(home.getKey()), true, home.getValue())).sorted(HOMES);
        return Stream.concat(known, nowhere.isEmpty() ? Stream.empty() : Stream.of(new Home(false, false, nowhere))).toList();
    }

    private Relative relative(Somebody one, LocalDate since, FamilySupport support, Set<UUID> current, boolean again) {
        boolean theChild = one.id().equals(family.child());
        Tie tie = theChild ? null : tieOf(family, one.id(), today);
        Integer age = one.dateOfBirth() == null ? null : Period.between(one.dateOfBirth(), today).getYears();
        return new Relative(one.id(), one.name(), tie == null ? null : sideOf(tie, one.id()), theChild, one.adult(), age, one.expectedOn(),
                since, links(one, current), responsibility(one.id()), again ? List.of() : support.of(one.id()),
                theChild ? Door.NONE : doorOf(one.id()), awaitsRecord(family, one, today), again);
    }

    /** What somebody is to the others of today, the child first and then in the order of the family. */
    private List<Link> links(Somebody one, Set<UUID> current) {
        return family.people().stream().filter(other -> current.contains(other.id()))
                .flatMap(other -> family.ties().stream()
                        .filter(tie -> tie.holdsOn(today) && tie.concerns(one.id()) && tie.concerns(other.id()) && !other.id().equals(one.id()))
                        .map(tie -> new Link(sideOf(tie, one.id()), other.name())))
                .distinct().toList();
    }

    private Held responsibility(UUID person) {
        Responsibility last = family.ties().stream().filter(tie -> tie.holdsOn(today) && tie.person().equals(person) && tie.other().equals(family.child()))
                .map(Tie::responsibility).filter(said -> said != null)
                .max(Comparator.comparing(Responsibility::held)).orElse(null);
        return last == null ? null : Held.of(last, nameOf(last.saidBy()));
    }

    /** Whoever writes something down supports the family: that is told to those alone who are shown it. */
    private String nameOf(UUID practitioner) {
        return open.involvements().stream().filter(one -> one.practitionerId() != null && one.practitionerId().equals(practitioner))
                .map(SharedInvolvement::name).findFirst().orElse(null);
    }

    private Door doorOf(UUID person) {
        SharedRecord record = doors.get(person);
        return record == null ? Door.NONE : record instanceof OpenRecord ? Door.MAP : Door.MATCH;
    }

    private boolean childLivesIn(UUID household) {
        return family.stays().stream()
                .anyMatch(stay -> stay.person().equals(family.child()) && stay.household().equals(household) && stay.holdsOn(today));
    }

    /** @return what that person is in a relationship, from whichever side it is kept */
    static Kin sideOf(Tie tie, UUID person) {
        return tie.person().equals(person) ? tie.kin() : tie.kin().inReturn();
    }

    /** The relationship to the child that is shown first: one with parental responsibility, else by the order of the words. */
    private static Tie tieOf(FamilyRecord family, UUID person, LocalDate today) {
        return family.ties().stream().filter(tie -> tie.holdsOn(today) && tie.concerns(person) && tie.concerns(family.child()))
                .min(Comparator.comparing((Tie tie) -> tie.responsibility() == null || !tie.responsibility().held())
                        .thenComparing(tie -> sideOf(tie, person)))
                .orElse(null);
    }
}
