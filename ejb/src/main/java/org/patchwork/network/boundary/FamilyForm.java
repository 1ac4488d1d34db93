package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.Kin;

/**
 * What a viewer chooses from who changes a family: only people and homes that the viewer may know of.
 *
 * @param people   the child first, then the relatives of today
 * @param mine     children whom the viewer supports and who are not among them
 * @param homes    where they live, the child's first
 * @param mayAdopt whether the viewer may enter that the child was adopted
 */
public record FamilyForm(UUID child, String childName, List<Person> people, List<Choice> mine, List<Home> homes, boolean mayAdopt) {

    /** Somebody to choose. */
    public record Choice(UUID id, String name) {
    }

    /** A home to choose: by whom of the family one knows it. */
    public record Home(UUID id, boolean withChild, List<String> names) {
    }

    /**
     * Somebody of the family.
     *
     * @param expected   not yet born
     * @param ownRecord  another child with a record, where their own birth and death are entered
     * @param mayEndLife whether the viewer may enter that this person died
     * @param mayCorrect whether the viewer may correct the name and the day of birth
     * @param ties       what they are to the child and to others of the family
     */
    public record Person(UUID id, String name, boolean theChild, boolean expected, boolean ownRecord, boolean mayEndLife, boolean mayCorrect,
                         List<Tie> ties) {
    }

    /**
     * A relationship of today.
     *
     * @param kin    what the person is to {@code other}
     * @param otherKin what {@code other} is to the person
     * @param holder whether parental responsibility for the child may come with it
     */
    public record Tie(UUID id, Kin kin, Kin otherKin, String other, LocalDate since, boolean holder, Held responsibility) {
    }

    /** @return the person of that id; the child itself when there is none */
    public Person person(UUID id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElse(people.get(0));
    }
}
