package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.audit.boundary.UnusualRule;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The rules by which looks are unusual, with their changes. */
@ApplicationScoped
public class UnusualRuleBook {

    private static final String RULES = """
            select code, threshold, window_minutes, times_usual, weight, active from unusual_access_rule order by weight desc, code
            """;
    private static final String CHANGES = """
            select c.rule_code, coalesce(a.display_name, '') as officer, c.changed_at, c.threshold, c.active, c.note
              from (select *, row_number() over (partition by rule_code order by changed_at desc, id) as place from unusual_access_rule_change) c
              left join account a on a.id = c.changed_by
             where c.place <= 10
             order by c.rule_code, c.place
            """;
    private static final String CHANGE = "update unusual_access_rule set threshold = ?2, active = ?3 where code = ?1";
    private static final String KEEP = """
            insert into unusual_access_rule_change (id, rule_code, threshold, active, changed_by, changed_at, note)
            values (gen_random_uuid(), ?1, ?2, ?3, cast(?4 as uuid), cast(?5 as timestamptz), ?6)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** See {@link org.patchwork.audit.boundary.UnusualRules#list}. */
    public List<UnusualRule> rules() {
        Map<String, List<UnusualRule.Change>> changes = Rows.of(entities, CHANGES).stream().collect(Collectors.groupingBy(
                row -> row.text("rule_code"), Collectors.mapping(UnusualRuleBook::change, Collectors.toList())));
        return Rows.of(entities, RULES).stream().map(row -> new UnusualRule(row.text("code"), row.number("threshold"), row.number("window_minutes"),
                row.number("times_usual"), row.number("weight"), row.flag("active"), changes.getOrDefault(row.text("code"), List.of()))).toList();
    }

    /** @return false when there is no such rule */
    public boolean change(String code, int threshold, boolean active, UUID officer, Instant at, String note) {
        boolean found = entities.createNativeQuery(CHANGE).setParameter(1, code).setParameter(2, threshold).setParameter(3, active)
                .executeUpdate() == 1;
        if (found) {
            entities.createNativeQuery(KEEP).setParameter(1, code).setParameter(2, threshold).setParameter(3, active).setParameter(4, officer)
                    .setParameter(5, Timestamp.from(at)).setParameter(6, note).executeUpdate();
        }
        return found;
    }

    private static UnusualRule.Change change(Row row) {
        return new UnusualRule.Change(row.text("officer"), row.instant("changed_at"), row.number("threshold"), row.flag("active"), row.text("note"));
    }
}
