package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.entity.Account;

/** The accounts in force, by name. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    EntityManager entities;

    /** @return the account of a practitioner, in force or not; empty for people who never had one */
    public Optional<Account> of(UUID practitioner) {
        return entities.createQuery("select a from Account a where a.practitionerId = :practitioner", Account.class)
                .setParameter("practitioner", practitioner).getResultStream().findFirst();
    }

    /** @return empty when there is none of that name, or it is disabled */
    public Optional<Account> find(String username) {
        return entities.createQuery("select a from Account a where a.username = :username and a.disabledAt is null", Account.class)
                .setParameter("username", username)
                .getResultStream().findFirst();
    }
}
