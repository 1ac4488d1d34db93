package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessFilter;
import org.patchwork.audit.boundary.AccessLook;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Reads the access records page by page, each page as fast as the first. */
@ApplicationScoped
public class AccessList {

    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{12}([0-9a-f]{20})?");
    private static final int ID_DIGITS = 32;
    private static final int QUESTION_DIGITS = 16;

    private static final String LOOKS = """
            select r.id, r.at, r.account_id, coalesce(a.display_name, '') as viewer, p.role_code, r.child_id,
                   c.given_name || ' ' || c.family_name as child, r.action, r.gate, r.rule_id, r.reason,
                   substring(r.decisions from 'purpose:([A-Z0-9_]+)') as purpose,
                   substring(f.facts from 'access_mode=([A-Z_]+)') as access_mode,
                   substring(f.facts from 'statutory=([A-Z0-9_]+)') as statutory
              from access_record r
              left join account a on a.id = r.account_id
              left join practitioner p on p.id = a.practitioner_id
              left join person c on c.id = r.child_id
              left join decided_facts f on f.digest = split_part(r.decisions, ';', 1)
             where r.at >= cast(? as timestamptz) and r.at < cast(? as timestamptz)
            """;
    private static final String AFTER = " and (r.at, r.id) < (select b.at, b.id from access_record b where b.id = cast(? as uuid))";
    private static final String OF_ACCOUNT = " and r.account_id = cast(? as uuid)";
    private static final String OF_PEOPLE = " and r.account_id = any (cast(? as uuid[]))";
    private static final String OF_CHILDREN = " and r.child_id = any (cast(? as uuid[]))";
    private static final String BY_ACTION = " and r.action = ?";
    private static final String BY_RULE = " and r.rule_id = ?";
    private static final String REFUSED = " and r.gate in ('STUB', 'NOT_FOUND')";
    private static final String EXCEPTIONS = " and (f.facts like '%access_mode=BREAK_GLASS%' or f.facts like '%statutory=%' and f.facts not like '%statutory=NONE%')";
    private static final String LATEST = " order by r.at desc, r.id desc limit ?";

    /** Who looked, known beforehand: the database then knows how much they looked, and does not go through everybody's looks for nobody's. */
    private static final String PEOPLE = """
            select a.id from account a left join practitioner w on w.id = a.practitioner_id where true
            """;
    private static final String MANAGED = " and w.manager_id = cast(? as uuid)";
    private static final String CALLED = " and lower(a.display_name) like all (string_to_array(?, E'\\n'))";

    /**
     * ?1 beginnings, a line each, ?2 the longest of them as it was typed, by which children are looked up. Of a child whose records were merged,
     * all of them: looks stay with the record that was looked at.
     */
    private static final String CHILDREN = """
            select distinct r.id
              from (select split_part(fold_name(cast(?2 as text)), ' ', 1) collate "C" as word) typed
              join child_word w on w.word >= typed.word and w.word < typed.word || U&'\\+10FFFF' collate "C"
              join person p on p.id = w.child_id
             cross join lateral records_of(leads_to(w.child_id)) r (id)
             where (select bool_and(lower(p.given_name) like word or lower(p.family_name) like word or coalesce(lower(p.known_as) like word, false))
                      from unnest(string_to_array(?1, E'\n')) as word)
             order by r.id limit 200
            """;
    private static final String CHILD_OF_REFERENCE = """
            select distinct r.id from child c cross join lateral records_of(leads_to(c.id)) r (id)
             where c.id between cast(?1 as uuid) and cast(?2 as uuid) order by r.id limit 200
            """;
    private static final String ASKED = """
            select 1 as one from access_record where account_id = cast(?1 as uuid) and action = ?2 and decisions = ?3 and at > cast(?4 as timestamptz) limit 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param children those alone; null for any
     * @param manager  a practitioner, for the looks of the people managed, without names of children, rules and reasons; null for all
     * @param after    goes on behind that look; null from the latest
     */
    public List<AccessLook> find(AccessFilter filter, List<UUID> children, UUID manager, UUID after, int most) {
        List<UUID> people = people(filter.person(), manager);
        if (people != null && people.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(Timestamp.from(filter.from()), Timestamp.from(filter.to())));
        StringBuilder sql = new StringBuilder(LOOKS);
        add(sql, values, OF_PEOPLE, people == null ? null : Rows.array(people));
        add(sql, values, AFTER, after);
        add(sql, values, OF_ACCOUNT, filter.account());
        add(sql, values, OF_CHILDREN, children == null ? null : Rows.array(children));
        add(sql, values, BY_ACTION, blank(filter.action()) ? null : filter.action());
        add(sql, values, BY_RULE, blank(filter.rule()) ? null : filter.rule().strip().toUpperCase(Locale.ROOT));
        sql.append(filter.refused() ? REFUSED : "").append(filter.exceptions() ? EXCEPTIONS : "");
        add(sql, values, LATEST, most);
        return Rows.of(entities, numbered(sql), values.toArray()).stream().map(row -> look(row, manager == null)).toList();
    }

    /** The accounts of those who are meant; null for everybody's. */
    private List<UUID> people(String called, UUID manager) {
        if (blank(called) && manager == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(PEOPLE);
        add(sql, values, MANAGED, manager);
        add(sql, values, CALLED, blank(called) ? null : "%" + String.join("\n%", words(called)));
        return Rows.of(entities, numbered(sql), values.toArray()).stream().map(row -> row.id("id")).toList();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Gives each place its number. */
    private static String numbered(CharSequence sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            if (sql.charAt(i) == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }

    private static AccessLook look(Row row, boolean officer) {
        boolean opened = officer || row.text("gate").equals("OPEN") || row.text("gate").equals("STUB");
        String child = row.id("child_id") == null || !opened ? null
                : officer && row.text("child") != null ? row.text("child") : AccessEntry.referenceOf(row.id("child_id"));
        return new AccessLook(row.id("id"), AccessEntry.referenceOf(row.id("id")), row.instant("at"), row.id("account_id"), row.text("viewer"),
                row.text("role_code"), child, row.text("action"), row.text("gate"), officer ? row.text("rule_id") : null,
                opened ? row.text("purpose") : null, opened ? row.text("access_mode") : null, opened ? row.text("statutory") : null,
                officer ? row.text("reason") : null);
    }

    /** The children meant by the beginnings of a name or by a reference; null when nothing was typed. */
    public List<UUID> children(String typed) {
        if (blank(typed)) {
            return null;
        }
        String digits = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        List<Row> found;
        if (REFERENCE.matcher(digits).matches()) {
            String none = "0".repeat(ID_DIGITS - digits.length());
            found = Rows.of(entities, CHILD_OF_REFERENCE, id(digits + none), id(digits + none.replace('0', 'f')));
        } else {
            String longest = Stream.of(typed.strip().split("\\s+")).max(Comparator.comparing(String::length)).orElse("");
            found = Rows.of(entities, CHILDREN, String.join("\n", words(typed)), longest);
        }
        return found.stream().map(row -> row.id("id")).toList();
    }

    /** Whether that account put the same question within the last quarter of an hour. */
    public boolean askedLately(UUID account, String action, String question) {
        return !Rows.of(entities, ASKED, account, action, question, Timestamp.from(clock.instant().minus(LATELY))).isEmpty();
    }

    /** What stands for a question in its access record; tells the same question from another, and names nobody. */
    public static String question(AccessFilter filter, List<UUID> children) {
        AccessFilter nameless = new AccessFilter(filter.from(), filter.to(), filter.account(), filter.person(), null, filter.action(), filter.rule(),
                filter.refused(), filter.exceptions());
        byte[] digest = Chain.sha256().digest((nameless + "/" + children).getBytes(StandardCharsets.UTF_8));
        return "question:" + HexFormat.of().formatHex(digest).substring(0, QUESTION_DIGITS);
    }

    private static List<String> words(String typed) {
        return List.of(typed.strip().toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1").split("\\s+")).stream().map(word -> word + "%").toList();
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static UUID id(String digits) {
        return UUID.fromString(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
