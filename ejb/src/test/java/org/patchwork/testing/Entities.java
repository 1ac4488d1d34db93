package org.patchwork.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives each test an entity manager in a transaction of its own on the shared database, rolled back after it. */
public final class Entities implements BeforeEachCallback, AfterEachCallback {

    private static EntityManagerFactory factory;

    private EntityManager manager;

    /** @return the persistence unit of the application, on that database, without a container */
    public static EntityManagerFactory unitOn(PGSimpleDataSource database) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.nonJtaDataSource", "");
        settings.put("jakarta.persistence.jdbc.url", database.getUrl());
        settings.put("jakarta.persistence.jdbc.user", database.getUser());
        settings.put("eclipselink.weaving", "false");
        return Persistence.createEntityManagerFactory("patchwork", settings);
    }

    public EntityManager manager() {
        return manager;
    }

    /** Writes what is waiting and forgets it, so that the next read comes from the database. */
    public void flushAndForget() {
        manager.flush();
        manager.clear();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        synchronized (Entities.class) {
            if (factory == null) {
                factory = unitOn(TestDatabase.shared());
            }
        }
        manager = factory.createEntityManager();
        manager.getTransaction().begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (manager.getTransaction().isActive()) {
            manager.getTransaction().rollback();
        }
        manager.close();
    }
}
