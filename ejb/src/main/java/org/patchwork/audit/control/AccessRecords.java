package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;

/** The access record, to which the application can only add. */
@ApplicationScoped
public class AccessRecords {

    private static final int SHARED = 3;
    private static final int OWN = 7;

    @PersistenceContext
    EntityManager entities;

    /** Adds one row per entry with a single statement. */
    public void add(Viewer viewer, List<AccessEntry> entries, Instant at) {
        Query insert = entities.createNativeQuery(insertOf(entries.size()));
        insert.setParameter(1, at.atOffset(ZoneOffset.UTC));
        insert.setParameter(2, viewer.accountId());
        insert.setParameter(3, viewer.practitionerId());
        int parameter = SHARED;
        for (AccessEntry entry : entries) {
            insert.setParameter(++parameter, UUID.randomUUID());
            insert.setParameter(++parameter, entry.childId());
            insert.setParameter(++parameter, entry.action());
            insert.setParameter(++parameter, entry.gate());
            insert.setParameter(++parameter, entry.ruleId());
            insert.setParameter(++parameter, entry.policyVersion());
            insert.setParameter(++parameter, entry.decisions());
        }
        insert.executeUpdate();
    }

    private static String insertOf(int rows) {
        StringJoiner values = new StringJoiner(", ", """
                insert into access_record
                       (at, account_id, practitioner_id, id, child_id, action, gate, rule_id, policy_version, decisions)
                select shared.at, shared.account_id, shared.practitioner_id, entry.*
                  from (values (cast(?1 as timestamptz), cast(?2 as uuid), cast(?3 as uuid)))
                       as shared (at, account_id, practitioner_id),
                       (values\s""", ") as entry");
        for (int row = 0; row < rows; row++) {
            int first = SHARED + row * OWN;
            values.add("(cast(?%d as uuid), cast(?%d as uuid), ?%d, ?%d, ?%d, ?%d, ?%d)".formatted(
                    first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7));
        }
        return values.toString();
    }
}
