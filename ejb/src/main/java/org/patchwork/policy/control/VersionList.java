package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.Officer;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersionEntry.Approval;
import org.patchwork.policy.boundary.PolicyVersionEntry.Submission;
import org.patchwork.policy.boundary.VersionState;

/** Reads the versions with the names of those who made them. */
@ApplicationScoped
public class VersionList {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Open drafts, then published versions, then discarded ones; the latest first. */
    public List<PolicyVersionEntry> all() {
        return entries(Rows.of(entities, PolicySql.LIST));
    }

    public Optional<PolicyVersionEntry> find(UUID version) {
        return entries(Rows.of(entities, PolicySql.ONE, version)).stream().findFirst();
    }

    /** The published versions with these tables, in the order of publishing; they decide alike. */
    public List<PolicyVersionEntry> ofTables(String tablesHash) {
        return entries(Rows.of(entities, PolicySql.OF_TABLES, tablesHash));
    }

    /** The id of the version in force at a moment. */
    public Optional<UUID> inForceAt(Instant moment) {
        return Optional.ofNullable(Rows.of(entities, PolicySql.IN_FORCE, Timestamp.from(moment)).get(0).id("id"));
    }

    private List<PolicyVersionEntry> entries(List<Row> rows) {
        UUID inForce = rows.isEmpty() ? null : inForceAt(clock.instant()).orElse(null);
        return rows.stream().map(row -> entry(row, inForce)).toList();
    }

    private static PolicyVersionEntry entry(Row row, UUID inForce) {
        Submission submission = row.id("submitted_by") == null ? null
                : new Submission(officer(row, "submitted_by", "submitter"), row.instant("submitted_at"), row.text("submit_note"));
        Approval approval = row.id("approver_id") == null ? null
                : new Approval(officer(row, "approver_id", "approver"), row.instant("approved_at"), row.instant("effective_from"),
                        row.instant("effective_to"));
        return new PolicyVersionEntry(row.id("id"), row.number("number"), row.text("title"), VersionState.valueOf(row.text("state")),
                row.id("based_on"), row.flag("from_folder"), row.text("content_hash"), row.text("tables_hash"),
                officer(row, "author_id", "author"), row.instant("created_at"), officer(row, "changed_by", "changer"),
                row.instant("changed_at"), editors(row.text("editors")), submission, approval, row.id("id").equals(inForce));
    }

    private static List<Officer> editors(String lines) {
        return Stream.of(lines.split("\n")).map(line -> line.split("=", 2)).map(one -> new Officer(UUID.fromString(one[0]), one[1])).toList();
    }

    static Officer officer(Row row, String id, String name) {
        return row.id(id) == null ? null : new Officer(row.id(id), row.text(name));
    }
}
