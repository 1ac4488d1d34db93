package org.patchwork.network.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyForm;
import org.patchwork.network.boundary.FamilyForm.Choice;
import org.patchwork.network.boundary.FamilyForm.Home;
import org.patchwork.network.boundary.FamilyForm.Person;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.Held;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Stay;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.sharing.boundary.Standing;

/**
 * A family that is open to be changed. Whoever and whatever the viewer may not know of is not in it, and is refused like what does not
 * exist.
 *
 * @param standing how the viewer stands to the child
 * @param today    in Europe/London
 */
public record OpenFamily(FamilyRecord family, Standing standing, LocalDate today) {

    /** @throws FamilyRefused WHO_MISSING when the person is none of the family of today */
    public Somebody somebody(UUID person) {
        return people().filter(one -> one.id().equals(person)).findFirst().orElseThrow(() -> new FamilyRefused(Cause.WHO_MISSING));
    }

    /** @throws FamilyRefused WHO_MISSING when there is no such relationship today */
    public Tie tie(UUID tie) {
        return ties().filter(one -> one.id().equals(tie)).findFirst().orElseThrow(() -> new FamilyRefused(Cause.WHO_MISSING));
    }

    /** @return whether one of the family lives there today */
    public boolean hasHome(UUID household) {
        return staysToday().anyMatch(stay -> stay.household().equals(household));
    }

    /** @return the relationships of today among them */
    public Stream<Tie> ties() {
        return family.ties().stream().filter(tie -> tie.holdsOn(today));
    }

    /** @return the child first, then the relatives of today */
    public Stream<Somebody> people() {
        Stream<Somebody> child = family.people().stream().filter(one -> one.id().equals(family.child()));
        return Stream.concat(child, FamilyDrawing.relativesOf(family, today));
    }

    /**
     * What the viewer chooses from.
     *
     * @param mine children whom the viewer supports
     * @param acts what the viewer may enter about the child, see {@link EntryPowers}
     */
    public FamilyForm form(List<Choice> mine, Set<String> acts) {
        List<Somebody> known = people().toList();
        return new FamilyForm(family.child(), known.get(0).name(), known.stream().map(one -> person(one, acts)).toList(),
                mine.stream().filter(one -> known.stream().noneMatch(person -> person.id().equals(one.id()))).toList(), homes(known),
                acts.contains(EntryPowers.ADOPTION));
    }

    private Person person(Somebody one, Set<String> acts) {
        boolean theChild = one.id().equals(family.child());
        boolean elsewhere = one.ownRecord() && !theChild;
        List<FamilyForm.Tie> ties = ties().filter(tie -> tie.concerns(one.id())).map(tie -> tie(tie, one.id())).toList();
        return new Person(one.id(), one.name(), theChild, one.expectedOn() != null, elsewhere,
                one.expectedOn() == null && !elsewhere && (!theChild || acts.contains(EntryPowers.DEATH)),
                !elsewhere && (!theChild || acts.contains(EntryPowers.CORRECTION)), ties);
    }

    private FamilyForm.Tie tie(Tie tie, UUID person) {
        UUID other = tie.person().equals(person) ? tie.other() : tie.person();
        boolean holder = tie.person().equals(person) && tie.other().equals(family.child()) && tie.kin().mayHoldResponsibility();
        return new FamilyForm.Tie(tie.id(), FamilyDrawing.sideOf(tie, person), FamilyDrawing.sideOf(tie, other), nameOf(other), tie.since(), holder,
                holder ? Held.of(tie.responsibility(), null) : null);
    }

    private List<Home> homes(List<Somebody> known) {
        return known.stream().flatMap(one -> staysToday().filter(stay -> stay.person().equals(one.id())))
                .map(Stay::household).distinct().map(this::home).toList();
    }

    private Home home(UUID household) {
        List<UUID> inside = staysToday().filter(stay -> stay.household().equals(household)).map(Stay::person).toList();
        return new Home(household, inside.contains(family.child()),
                people().map(Somebody::id).filter(inside::contains).map(this::nameOf).toList());
    }

    private Stream<Stay> staysToday() {
        List<UUID> known = people().map(Somebody::id).toList();
        return family.stays().stream().filter(stay -> stay.holdsOn(today) && known.contains(stay.person()));
    }

    private String nameOf(UUID person) {
        return family.people().stream().filter(one -> one.id().equals(person)).map(Somebody::name).findFirst().orElse("");
    }
}
