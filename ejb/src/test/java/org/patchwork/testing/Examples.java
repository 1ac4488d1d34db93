package org.patchwork.testing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;

/** Makes and keeps ordinary records, so that a test says only what is special about its own. */
public final class Examples {

    private final EntityManager entities;

    public Examples(EntityManager entities) {
        this.entities = entities;
    }

    /** A service of an agency of its own, whose agreement is in date. */
    public Service aService(String serviceCode) {
        Organisation organisation = kept(new Organisation(UUID.randomUUID(), "Agency " + UUID.randomUUID(), "COUNCIL"));
        organisation.agree(Days.TODAY.minusYears(1), Days.TODAY.plusYears(1));
        return kept(new Service(UUID.randomUUID(), organisation, serviceCode, serviceCode.toLowerCase()));
    }

    /** A practitioner, trained and checked, of a team of its own. */
    public Practitioner aPractitioner(String roleCode, String serviceCode) {
        Team team = kept(new Team(UUID.randomUUID(), aService(serviceCode), "Team"));
        Practitioner practitioner = kept(new Practitioner(UUID.randomUUID(), team, "Priya", "Shah", roleCode));
        practitioner.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        return practitioner;
    }

    /** An account that has accepted the code of conduct. */
    public Account anAccount(String username, Practitioner practitioner) {
        Account account = kept(new Account(UUID.randomUUID(), username, "$argon2id$none", "Priya Shah",
                practitioner == null ? null : practitioner.id(), Set.of("PRACTITIONER")));
        account.acceptCode(Days.NOW);
        return account;
    }

    public Person aPerson(String given, String family, LocalDate born) {
        return kept(new Person(UUID.randomUUID(), given, family, born));
    }

    /** A nine-year-old with an unprotected record. */
    public Child aChild() {
        return kept(new Child(aPerson("Amina", "Khan", Days.TODAY.minusYears(9))));
    }

    /** An involvement that began 30 days ago. */
    public Involvement anInvolvement(Child child, Practitioner practitioner) {
        return kept(new Involvement(UUID.randomUUID(), child.id(), practitioner.id(), practitioner.team().id(),
                practitioner.roleCode(), Days.TODAY.minusDays(30), Days.NOW));
    }

    /** Keeps anything and writes it, so that the next one may refer to it. */
    public <T> T kept(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
