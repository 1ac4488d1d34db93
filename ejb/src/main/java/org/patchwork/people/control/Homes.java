package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;

/** Who lives where, since when and until when. A household that moves is another household: where people lived stays. */
@ApplicationScoped
public class Homes {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param address and postcode may be null, when unknown or not to be kept */
    public UUID add(String address, String postcode) {
        Household home = new Household(UUID.randomUUID());
        home.moveTo(address, postcode);
        entities.persist(home);
        entities.flush();
        return home.id();
    }

    /** @return whether that person lives there on that day or will */
    public boolean livesIn(UUID person, UUID household, LocalDate day) {
        return staysOf(person).stream().filter(stay -> stay.household().id().equals(household))
                .anyMatch(stay -> stay.until() == null || !stay.until().isBefore(day));
    }

    /** @return whether one of that person's present stays began after that day */
    public boolean movedInAfter(UUID person, LocalDate day) {
        return staysOf(person).stream().filter(stay -> stay.until() == null)
                .anyMatch(stay -> stay.since() != null && stay.since().isAfter(day));
    }

    /** Ends all stays of a person that last, with that as the last day. */
    public void moveOut(UUID person, LocalDate last, UUID account) {
        staysOf(person).stream().filter(stay -> stay.until() == null).forEach(stay -> {
            stay.moveOut(stay.since() != null && stay.since().isAfter(last) ? stay.since() : last);
            stay.endRecorded(account, clock.instant());
        });
        entities.flush();
    }

    public void moveIn(UUID person, UUID household, LocalDate since, UUID account) {
        HouseholdMember stay = new HouseholdMember(UUID.randomUUID(), entities.find(Household.class, household),
                entities.find(Person.class, person), since);
        stay.recorded(account, clock.instant());
        entities.persist(stay);
        entities.flush();
    }

    private List<HouseholdMember> staysOf(UUID person) {
        return entities.createQuery("select m from HouseholdMember m where m.person.id = :person order by m.id", HouseholdMember.class)
                .setParameter("person", person).getResultList();
    }
}
