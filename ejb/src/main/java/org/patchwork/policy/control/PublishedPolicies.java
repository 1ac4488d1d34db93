package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.engine.PolicyBook;

/** What the database says is in force, and its content, which is taken for true only when every hash is. */
@ApplicationScoped
public class PublishedPolicies implements NodePolicy.Source {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Versions versions;

    @Override
    public NodePolicy.Standing at(Instant moment) {
        Row row = Rows.of(entities, PolicySql.IN_FORCE, Timestamp.from(moment)).get(0);
        NodePolicy.Target target = row.id("id") == null ? null : new NodePolicy.Target(row.id("id"), row.number("number"),
                row.text("title"), row.text("content_hash"), row.instant("effective_from"));
        return new NodePolicy.Standing(target, row.instant("next_change"), submitted(row.text("submitted")));
    }

    private static Map<UUID, String> submitted(String lines) {
        return lines == null ? Map.of() : Stream.of(lines.split("\n")).map(line -> line.split("="))
                .collect(Collectors.toMap(one -> UUID.fromString(one[0]), one -> one[1]));
    }

    @Override
    public PolicyBook submittedBook(UUID version) {
        return versions.bookOf(version);
    }

    @Override
    public PolicyBook book(UUID version) throws PolicyDamaged {
        Row approved = Rows.of(entities, "select content_hash, approved_hash from policy_version where id = cast(?1 as uuid)", version).get(0);
        List<Row> files = versions.filesOf(version);
        for (Row file : files) {
            if (!Versions.sha256(file.bytes("content")).equals(file.text("sha256"))) {
                throw new PolicyDamaged(file.text("name"));
            }
        }
        PolicyBook book = versions.bookOf(version);
        String hash = book.hash();
        if (!hash.equals(approved.text("content_hash")) || !hash.equals(approved.text("approved_hash"))) {
            throw new PolicyDamaged(version.toString());
        }
        return book;
    }
}
