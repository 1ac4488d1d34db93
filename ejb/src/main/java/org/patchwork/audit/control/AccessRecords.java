package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.KeptAccess;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The access record, to which the application can only add. */
@ApplicationScoped
public class AccessRecords {

    private static final int ID_DIGITS = 32;
    private static final int SHARED = 5;
    private static final int OWN = 8;
    private static final String BETWEEN = "\n";

    private static final String KEPT = """
            select r.id, r.at, r.account_id, a.display_name, r.practitioner_id, r.child_id, r.action, r.gate, r.rule_id,
                   r.policy_version, r.decisions, r.reason
              from access_record r left join account a on a.id = r.account_id
            """;
    /** ?1 an account, ?2 a child, ?3 and ?4 the first and the last moment, ?5 how many at most. */
    private static final String OF_A_TIME = KEPT + """
             where r.account_id = cast(?1 as uuid) and r.child_id = cast(?2 as uuid)
               and r.at >= cast(?3 as timestamptz) and r.at <= cast(?4 as timestamptz)
             order by r.at, r.id limit ?5
            """;
    /** ?1 the lowest and ?2 the highest id. */
    private static final String BETWEEN_IDS = KEPT + """
             where r.id between cast(?1 as uuid) and cast(?2 as uuid)
             order by r.id limit 2
            """;

    /** ?1 digests, a line each. */
    private static final String FACTS = """
            select digest, facts from decided_facts where digest = any (string_to_array(?1, E'\n'))
            """;

    /** ?1 child, ?2 officer's account, ?3 why, ?4 moment. Records that were merged into the child's go as well. */
    private static final String ERASE = """
            select erase_access_records(r.id, cast(?2 as uuid), ?3, '-', cast(?4 as timestamptz)) as erasure
              from records_of(cast(?1 as uuid)) with ordinality r (id, place) order by r.place
            """;

    @PersistenceContext
    EntityManager entities;

    /** Adds one row per entry, and the facts that are not there yet, with a single statement. */
    public void add(Viewer viewer, List<AccessEntry> entries, Instant at) {
        Query insert = entities.createNativeQuery(insertOf(entries.size()));
        insert.setParameter(1, at.atOffset(ZoneOffset.UTC));
        insert.setParameter(2, viewer.accountId());
        insert.setParameter(3, viewer.practitionerId());
        SortedMap<String, String> facts = new TreeMap<>();
        entries.forEach(entry -> facts.putAll(entry.facts()));
        insert.setParameter(4, String.join(BETWEEN, facts.keySet()));
        insert.setParameter(5, String.join(BETWEEN, facts.values()));
        int parameter = SHARED;
        for (AccessEntry entry : entries) {
            insert.setParameter(++parameter, entry.id());
            insert.setParameter(++parameter, entry.childId());
            insert.setParameter(++parameter, entry.action());
            insert.setParameter(++parameter, entry.gate());
            insert.setParameter(++parameter, entry.ruleId());
            insert.setParameter(++parameter, entry.policyVersion());
            insert.setParameter(++parameter, entry.decisions());
            insert.setParameter(++parameter, entry.reason());
        }
        insert.executeUpdate();
    }

    /** Takes a child out of all records; gives the id of the one that says so. The database refuses anybody but an IG officer. */
    public UUID erase(UUID child, UUID officer, String why, Instant at) {
        return Rows.of(entities, ERASE, child, officer, why, at.atOffset(ZoneOffset.UTC)).get(0).id("erasure");
    }

    /** The two lowest records at most whose ids begin with those hexadecimal digits. */
    public List<KeptAccess> beginningWith(String digits) {
        String none = "0".repeat(ID_DIGITS - digits.length());
        return Rows.of(entities, BETWEEN_IDS, id(digits + none), id(digits + none.replace('0', 'f'))).stream()
                .map(AccessRecords::kept).toList();
    }

    /** One person's looks at one child between two moments, both included, in order. */
    public List<KeptAccess> of(UUID account, UUID child, Instant from, Instant to, int most) {
        return Rows.of(entities, OF_A_TIME, account, child, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), most).stream()
                .map(AccessRecords::kept).toList();
    }

    /** The facts that were kept of those digests; what is not there is left out. */
    public Map<String, String> factsOf(Collection<String> digests) {
        return Rows.of(entities, FACTS, String.join(BETWEEN, digests)).stream()
                .collect(Collectors.toMap(row -> row.text("digest"), row -> row.text("facts")));
    }

    private static UUID id(String digits) {
        return UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static KeptAccess kept(Row row) {
        return new KeptAccess(row.id("id"), row.instant("at"), row.id("account_id"), row.text("display_name"),
                row.id("practitioner_id"), row.id("child_id"), row.text("action"), row.text("gate"), row.text("rule_id"),
                row.text("policy_version"), row.text("decisions"), row.text("reason"));
    }

    private static String insertOf(int rows) {
        StringJoiner values = new StringJoiner(", ", """
                with kept as (
                    insert into decided_facts (digest, facts)
                    select new.* from unnest(string_to_array(?4, E'\n'), string_to_array(?5, E'\n')) as new (digest, facts)
                     where not exists (select from decided_facts old where old.digest = new.digest)
                     order by new.digest
                        on conflict do nothing)
                insert into access_record
                       (at, account_id, practitioner_id, id, child_id, action, gate, rule_id, policy_version, decisions, reason)
                select shared.at, shared.account_id, shared.practitioner_id, entry.*
                  from (values (cast(?1 as timestamptz), cast(?2 as uuid), cast(?3 as uuid)))
                       as shared (at, account_id, practitioner_id),
                       (values\s""", ") as entry");
        for (int row = 0; row < rows; row++) {
            int first = SHARED + row * OWN;
            values.add("(cast(?%d as uuid), cast(?%d as uuid), ?%d, ?%d, ?%d, ?%d, ?%d, cast(?%d as text))".formatted(
                    first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7, first + 8));
        }
        return values.toString();
    }
}
