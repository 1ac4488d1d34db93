package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;

/** Who of the first town looks at records, and the everyday work that there is to look at: none of protected or contested records. */
final class FirstTown {

    private static final String LOOKERS = """
            select p.id, a.id as account, p.team_id, p.role_code, s.service_code
              from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
              left join account a on a.practitioner_id = p.id
             order by p.id
            """;
    private static final String SUPPORT = """
            select i.id, i.child_id, p.date_of_birth, i.practitioner_id, i.subject, i.relevant, i.started_on, i.ended_on, i.raised_sensitivity, i.practitioner_mark
              from involvement i join child c on c.id = i.child_id join person p on p.id = i.child_id
             where c.record_protection = 'NONE' and p.date_of_birth is not null and p.died_on is null and i.invited_at is null and i.disputed_at is null
             order by i.child_id, i.id
            """;

    private final Map<UUID, Looker> lookers = new LinkedHashMap<>();
    private final Map<UUID, List<Support>> byChild = new LinkedHashMap<>();
    private final Map<String, Sensitivity> sensitive = new HashMap<>();

    /** To be read before there are others. */
    FirstTown(Connection connection) throws SQLException {
        Lines.of("looks.txt").stream().filter(line -> line.get(0).equals("sensitive"))
                .forEach(line -> sensitive.put(line.get(1), Sensitivity.valueOf(line.get(2))));
        Rows.each(connection, LOOKERS, row -> lookers.put(row.id("id"),
                new Looker(row.id("id"), row.id("account"), row.id("team_id"), row.text("role_code"), row.text("service_code"))));
        Rows.each(connection, SUPPORT, row -> byChild.computeIfAbsent(row.id("child_id"), child -> new ArrayList<>()).add(support(row)));
    }

    private Support support(Row row) {
        Looker by = lookers.get(row.id("practitioner_id"));
        Sensitivity ofService = sensitive.getOrDefault(by.serviceCode(), Sensitivity.STANDARD);
        return new Support(row.id("id"), row.id("child_id"), row.date("date_of_birth"), by, Subject.valueOf(row.text("subject")), row.flag("relevant"),
                row.date("started_on"), row.date("ended_on"),
                row.text("raised_sensitivity") == null ? ofService : Sensitivity.valueOf(row.text("raised_sensitivity")), row.flag("practitioner_mark"));
    }

    List<Looker> lookers() {
        return List.copyOf(lookers.values());
    }

    /** The involvements of each child that has any, with a day of birth. */
    List<List<Support>> children() {
        return List.copyOf(byChild.values());
    }

    /** All with that child. */
    List<Support> around(UUID child) {
        return byChild.get(child);
    }
}
