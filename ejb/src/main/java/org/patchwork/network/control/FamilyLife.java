package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.PersonDetails;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.control.Duplicates;
import org.patchwork.people.control.FamilyBook;
import org.patchwork.people.control.Homes;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.Relationship.EndReason;
import org.patchwork.sharing.boundary.RecordChanges;

/** Writes down what happens in a family: moves, births, deaths, adoptions, corrections. What was before is ended and kept. */
@ApplicationScoped
public class FamilyLife {

    private static final String BY_ORDER = "ADOPTION_ORDER";

    @Inject
    RecordChanges changes;

    @Inject
    FamilyNews news;

    @Inject
    FamilyBook book;

    @Inject
    Homes homes;

    @Inject
    Duplicates duplicates;

    @Inject
    Clock clock;

    @Inject
    Viewing viewing;

    /** A home that nobody of the family lived in before; both may be null. */
    public record NewHome(String address, String postcode) {
    }

    /** See {@link org.patchwork.network.boundary.FamilyEvents#move}. @param home null for a new one or none. @param anew null unless it is new */
    public void move(OpenFamily family, Somebody person, UUID home, NewHome anew, LocalDate from, boolean stays) {
        FamilyRefused.when(home != null && homes.livesIn(person.id(), home, from), Cause.LIVES_THERE);
        FamilyRefused.when(!stays && homes.movedInAfter(person.id(), from.minusDays(1)), Cause.DAY_OUT_OF_RANGE);
        if (!stays) {
            homes.moveOut(person.id(), from.minusDays(1), account());
        }
        UUID there = anew == null ? home : homes.add(anew.address(), anew.postcode());
        if (there != null) {
            homes.moveIn(person.id(), there, from, account());
        }
        keep(family, person, "moved:" + person.id());
    }

    /** See {@link org.patchwork.network.boundary.FamilyEvents#born}. */
    public void born(OpenFamily family, Somebody person, LocalDate on, String given, String familyName) {
        book.born(person.id(), on, given, familyName, account());
        keep(family, person, "born:" + person.id());
    }

    /** See {@link org.patchwork.network.boundary.FamilyEvents#died}. */
    public void died(OpenFamily family, Somebody person, LocalDate on) {
        book.died(person.id(), on, account());
        homes.moveOut(person.id(), on, account());
        keep(family, person, "died:" + person.id());
    }

    /** @return how that person is told from others */
    public PersonDetails details(UUID person) {
        Person one = book.the(person);
        return new PersonDetails(one.givenName(), one.familyName(), one.knownAs(), one.unborn() ? one.expectedOn() : one.dateOfBirth(), one.unborn(),
                one.version());
    }

    /** See {@link org.patchwork.network.boundary.Corrections#correct}. Right, a child may turn out to be on record twice. */
    public void correct(OpenFamily family, Somebody person, PersonDetails right) {
        book.correct(person.id(), right.givenName(), right.familyName(), right.knownAs(), right.day(), account());
        if (person.ownRecord()) {
            duplicates.note(List.of(person.id()), clock.instant());
        }
        keep(family, person, "corrected:" + person.id());
    }

    /** @return whether somebody is the child's adoptive parent */
    public boolean hasAdopter(OpenFamily family) {
        return aboutChild(family).anyMatch(FamilyLife::adopts);
    }

    /** See {@link org.patchwork.network.boundary.FamilyEvents#adopted}. */
    public void adopted(OpenFamily family, LocalDate on, Collection<UUID> staying, String familyName) {
        UUID child = family.family().child();
        for (Tie tie : aboutChild(family).toList()) {
            if (adopts(tie)) {
                book.hold(UUID.randomUUID(), tie.id(), "RECORDED", on, BY_ORDER, account());
            } else if (!staying.contains(tie.id())) {
                extinguish(tie, child, on);
                book.end(tie.id(), on.minusDays(1), EndReason.ADOPTED, account());
            }
        }
        if (familyName != null) {
            book.rename(child, familyName, on, account());
        }
        changes.keep(child, FamilyDesk.CHANGED, "adopted:" + child);
        news.between(family);
    }

    /** The order extinguishes parental responsibility that others hold for the child (Adoption and Children Act 2002 s46(2)). */
    private void extinguish(Tie tie, UUID child, LocalDate on) {
        if (tie.other().equals(child) && tie.responsibility() != null && tie.responsibility().held()) {
            book.hold(UUID.randomUUID(), tie.id(), "NONE", on, BY_ORDER, account());
        }
    }

    private static boolean adopts(Tie tie) {
        return tie.kin() == Kin.ADOPTIVE_PARENT;
    }

    /** The relationships of the child to elders, brothers and sisters; its own children stay its own. */
    private static Stream<Tie> aboutChild(OpenFamily family) {
        UUID child = family.family().child();
        return family.ties().filter(tie -> tie.other().equals(child) || tie.concerns(child) && tie.kin().kept().mutual());
    }

    private void keep(OpenFamily family, Somebody person, String what) {
        UUID child = family.family().child();
        changes.keep(child, FamilyDesk.CHANGED, what);
        if (person.ownRecord() && !person.id().equals(child)) {
            changes.keep(person.id(), FamilyDesk.CHANGED, what);
        }
        news.of(family, person);
    }

    private UUID account() {
        return viewing.current().accountId();
    }
}
