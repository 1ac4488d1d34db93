package org.patchwork.intake.boundary;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.intake.control.ImportBatches;
import org.patchwork.intake.control.ImportChecking;
import org.patchwork.intake.control.ImportWork;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** An agency with two managers and a few people, and the whole product path to its imports; what works in the background works at once here. */
final class Office {

    static final LocalDate BORN = Days.TODAY.minusYears(9);
    final EntityManager entities;
    final Examples some;
    final Service service;
    final Team team;
    final Practitioner manager;
    /** Whether what works in the background works at once; otherwise not at all. */
    boolean working = true;
    PolicyInForce policy = Shipped.policy();

    Office(EntityManager entities) {
        this.entities = entities;
        this.some = new Examples(entities);
        service = some.aService("HEALTH_VISITING");
        team = some.kept(new Team(UUID.randomUUID(), service, "Northgate"));
        manager = person("mona@agency.example", "MANAGER");
        manager("mona", manager);
        manager("mike", person("mike@agency.example", "MANAGER"));
    }

    void manager(String username, Practitioner practitioner) {
        Account account = some.anAccount(username, practitioner);
        entities.createNativeQuery("insert into account_role (account_id, role) values (cast(?1 as uuid), 'MANAGER')").setParameter(1, account.id())
                .executeUpdate();
    }

    Practitioner person(String email, String role) {
        Practitioner practitioner = new Practitioner(UUID.randomUUID(), team, "Priya", "Shah", role);
        practitioner.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        practitioner.reachAt(new Reach(null, null, email, null));
        return some.kept(practitioner);
    }

    Child child(String nhs, RecordProtection protection) {
        Child child = new Child(some.aPerson("Amina", "Khan", BORN));
        child.protect(protection);
        some.kept(child);
        some.kept(new PersonIdentifier(UUID.randomUUID(), entities.find(Person.class, child.id()), "NHS", nhs));
        return child;
    }

    Imports as(String username) {
        return as(username, Days.CLOCK);
    }

    Imports as(String username, Clock clock) {
        Wiring wiring = new Wiring(entities, clock).calledBy(username).with(PolicyInForce.class, policy);
        ImportBatches batches = wiring.get(ImportBatches.class);
        ImportChecking checking = wiring.get(ImportChecking.class);
        wiring.with(ImportWork.class, new ImportWork() {
            @Override
            public void begin(UUID run) {
                if (!working) {
                    return;
                }
                checking.check(run, 3);
                while (batches.next(run, 3)) {
                    entities.flush();
                }
            }
        });
        return wiring.get(Imports.class);
    }

    ImportEntry upload(ImportKind kind, String csv) {
        return upload(kind, false, csv);
    }

    ImportEntry upload(ImportKind kind, boolean whole, String csv) {
        Imports imports = as("mona");
        return imports.get(imports.upload(kind, whole, csv.getBytes(StandardCharsets.UTF_8), "people.csv", null));
    }

    /** Uploads and lets it work. */
    ImportEntry run(ImportKind kind, String csv) {
        ImportEntry entry = upload(kind, csv);
        as("mona").start(entry.id());
        return as("mona").get(entry.id());
    }

    List<RowFault> faults(ImportEntry entry) {
        return as("mona").faults(entry.id(), 100);
    }

    long count(String from, Object... values) {
        return Rows.of(entities, "select count(*) as number from " + from, values).get(0).count("number");
    }
}
