package org.patchwork.people.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A child's family with its history: everybody who is or was related to the child, what they are to each other, and where they live and
 * lived. What was entered by mistake is left out.
 *
 * @param people the child first, then adults before children, then by name
 * @param ties   in order of their beginnings, unknown ones first
 * @param stays  in order of their beginnings, unknown ones first
 */
public record FamilyRecord(UUID child, List<Somebody> people, List<Tie> ties, List<Stay> stays) {

    public FamilyRecord {
        people = List.copyOf(people);
        ties = List.copyOf(ties);
        stays = List.copyOf(stays);
    }

    /**
     * The child, a relative or carer.
     *
     * @param dateOfBirth null when unknown or not yet born
     * @param expectedOn  the expected date of birth of an unborn child, else null
     * @param diedOn      null while they live
     * @param adult       18 or over, or of unknown age
     * @param ownRecord   has a record of their own; told to nobody but through its gate
     */
    public record Somebody(UUID id, String name, LocalDate dateOfBirth, LocalDate expectedOn, LocalDate diedOn, boolean adult,
                           boolean ownRecord) {
    }

    /**
     * One relationship, as it is kept: {@code person} is the {@code kin} of {@code other}. {@link Kin#inReturn} says it from the other side.
     *
     * @param since  first day; null when unknown
     * @param until  last day; null while it lasts
     * @param responsibility parental responsibility as it was said last; null when nobody said anything
     */
    public record Tie(UUID id, UUID person, Kin kin, UUID other, LocalDate since, LocalDate until, Responsibility responsibility) {

        public boolean holdsOn(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
        }

        public boolean concerns(UUID somebody) {
            return person.equals(somebody) || other.equals(somebody);
        }
    }

    /**
     * Parental responsibility, as it was said last.
     *
     * @param state    NONE, RECORDED or VERIFIED
     * @param since    null when unknown
     * @param source   code of how one knows; null for what was brought in from elsewhere
     * @param saidBy   the practitioner who wrote it down; null as above. That they did says that they support the family, so the name is
     *                 for those alone who are shown that
     * @param saidOn   day on which it was written down; null as above
     */
    public record Responsibility(String state, LocalDate since, String source, UUID saidBy, LocalDate saidOn) {

        public boolean held() {
            return !"NONE".equals(state);
        }
    }

    /** That somebody lives in a household, both days included; {@code since} null when unknown, {@code until} while it lasts. */
    public record Stay(UUID id, UUID person, UUID household, LocalDate since, LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
        }
    }

    /** The same without these people and without anything that speaks of them. */
    public FamilyRecord without(Set<UUID> unnamed) {
        Predicate<UUID> named = id -> !unnamed.contains(id);
        return new FamilyRecord(child, people.stream().filter(one -> named.test(one.id())).toList(),
                ties.stream().filter(tie -> named.test(tie.person()) && named.test(tie.other())).toList(),
                stays.stream().filter(stay -> named.test(stay.person())).toList());
    }
}
