package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.entity.ParentalResponsibility;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonEvent;
import org.patchwork.people.entity.Relationship;
import org.patchwork.people.entity.Relationship.EndReason;
import org.patchwork.people.entity.ResponsibilityEntry;
import org.patchwork.people.entity.ResponsibilityEntry.Source;
import org.patchwork.platform.control.Rows;

/**
 * Writes down who belongs to a family and what they are to each other. For callers that have passed the gate of a child's record, named
 * in it everybody they mention, and keep in the access record what they did.
 */
@ApplicationScoped
public class FamilyBook {

    private static final String ONE_AFTER_ANOTHER = "select id from child where id = cast(?1 as uuid) for no key update";
    private static final String ONE_PERSON = "select id from person where id = cast(?1 as uuid) for no key update";
    private static final String RECORD = "select id from child where id = cast(?1 as uuid)";
    private static final String LAST_SAID =
            "select max(recorded_at) as at from responsibility_entry where relationship_id = cast(?1 as uuid)";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Of two who write in one child's record at the same moment, the second sees what the first did. */
    public void oneAtATime(UUID child) {
        Rows.of(entities, ONE_AFTER_ANOTHER, child);
    }

    /** Of two who open a record for one person at the same moment, the second waits. @return whether the person has a record by now */
    public boolean hasRecord(UUID person) {
        Rows.of(entities, ONE_PERSON, person);
        return !Rows.of(entities, RECORD, person).isEmpty();
    }

    /** @return whether that very relationship is kept already */
    public boolean has(UUID relationship) {
        return entities.find(Relationship.class, relationship) != null;
    }

    /** Adds a person; a day still to come is when a child is expected. @param born null when unknown */
    public UUID add(String given, String family, LocalDate born) {
        boolean expected = born != null && born.isAfter(LocalDate.now(clock));
        Person person = new Person(UUID.randomUUID(), given, family, expected ? null : born);
        if (expected) {
            person.expect(born);
        }
        entities.persist(person);
        entities.flush();
        return person.id();
    }

    /** @return whether they are that to each other already, said from either side, some day since then */
    public boolean related(UUID person, Kin kin, UUID other, LocalDate since) {
        return between(person, other).stream().filter(one -> one.kind() == kin.kept())
                .filter(one -> kin.kept().mutual() || one.person().id().equals(kin.forward() ? person : other))
                .anyMatch(one -> since == null ? one.until() == null : one.until() == null || !one.until().isBefore(since));
    }

    /** Writes down that {@code person} is the {@code kin} of {@code other}, in the direction in which it is kept. @param since null when unknown */
    public void relate(UUID id, UUID person, Kin kin, UUID other, LocalDate since, UUID account) {
        Relationship relationship = kin.forward() ? new Relationship(id, the(person), kin.kept(), the(other))
                : new Relationship(id, the(other), kin.kept(), the(person));
        relationship.last(since, null);
        relationship.recorded(account, clock.instant());
        entities.persist(relationship);
        entities.flush();
    }

    /** Ends a relationship; one that began later ends on its first day. */
    public void end(UUID relationship, LocalDate last, EndReason reason, UUID account) {
        Relationship ending = entities.find(Relationship.class, relationship);
        LocalDate end = ending.since() != null && ending.since().isAfter(last) ? ending.since() : last;
        ending.end(end, reason, account, clock.instant());
        entities.flush();
    }

    /** Writes down parental responsibility. @param since null when unknown */
    public void hold(UUID id, UUID relationship, String state, LocalDate since, String source, UUID account) {
        if (entities.find(ResponsibilityEntry.class, id) == null) {
            entities.persist(new ResponsibilityEntry(id, entities.find(Relationship.class, relationship),
                    ParentalResponsibility.valueOf(state), since, Source.valueOf(source), account, afterAllSaidOf(relationship)));
            entities.flush();
        }
    }

    /** The moment to write down, later than whatever was said before, even within one moment or by a server whose clock was ahead. */
    private Instant afterAllSaidOf(UUID relationship) {
        Instant now = clock.instant();
        Instant last = Rows.of(entities, LAST_SAID, relationship).get(0).instant("at");
        return last == null || last.isBefore(now) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** An expected child is born, and gets a name. */
    public void born(UUID person, LocalDate on, String given, String family, UUID account) {
        Person born = keeping(person, PersonEvent.Kind.BORN, on, account);
        born.born(on);
        born.rename(given, family);
        entities.flush();
    }

    public void died(UUID person, LocalDate on, UUID account) {
        keeping(person, PersonEvent.Kind.DIED, on, account).died(on);
        entities.flush();
    }

    /** Gets another family name; the former one is kept. */
    public void rename(UUID person, String family, LocalDate on, UUID account) {
        Person named = keeping(person, PersonEvent.Kind.NAMED, on, account);
        named.rename(named.givenName(), family);
        entities.flush();
    }

    /** Gets another name, as whoever opens a record knows it; the former one is kept. */
    public void name(UUID person, String given, String family, UUID account) {
        Person named = the(person);
        if (!named.givenName().equals(given) || !named.familyName().equals(family)) {
            keeping(person, PersonEvent.Kind.NAMED, LocalDate.now(clock), account).rename(given, family);
        }
    }

    /** Puts right what was typed wrong of a person; what stood there is kept. See {@link Person#correct}. */
    public void correct(UUID person, String given, String family, String known, LocalDate day, UUID account) {
        keeping(person, PersonEvent.Kind.CORRECTED, LocalDate.now(clock), account).correct(given, family, known, day);
        entities.flush();
    }

    private Person keeping(UUID person, PersonEvent.Kind kind, LocalDate on, UUID account) {
        Person about = the(person);
        entities.persist(new PersonEvent(UUID.randomUUID(), about, kind, on, account, clock.instant()));
        return about;
    }

    /** @return the person of that id, to be read; null when there is none */
    public Person the(UUID person) {
        return entities.find(Person.class, person);
    }

    private List<Relationship> between(UUID one, UUID other) {
        return entities.createQuery("select r from Relationship r where (r.person.id = :one and r.other.id = :other "
                        + "or r.person.id = :other and r.other.id = :one) and (r.endReason is null "
                        + "or r.endReason <> org.patchwork.people.entity.Relationship.EndReason.MISTAKE)", Relationship.class)
                .setParameter("one", one).setParameter("other", other).getResultList();
    }
}
