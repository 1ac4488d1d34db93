package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ProtectedRecord;

/** Puts together what an officer sees of a protected record. */
@ApplicationScoped
public class ProtectedLooks {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Protections protections;

    @Inject
    AllowList list;

    @Inject
    ConflictRegister register;

    /** @return null when there is no such child */
    public ProtectedRecord at(UUID child) {
        return Rows.of(entities, ProtectionSql.CHILD, child).stream().findFirst().map(row -> record(child, row)).orElse(null);
    }

    public boolean exists(UUID child) {
        return !Rows.of(entities, ProtectionSql.CHILD, child).isEmpty();
    }

    private ProtectedRecord record(UUID child, Row row) {
        Integer year = row.date("date_of_birth") == null ? null : row.date("date_of_birth").getYear();
        return new ProtectedRecord(child, row.text("name"), year, row.text("record_protection"), protections.of(child), list.of(child),
                register.ofChild(child));
    }
}
