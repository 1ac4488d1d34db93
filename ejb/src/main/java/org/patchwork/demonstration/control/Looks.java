package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchwork.audit.control.ChainedWriting;

/** Access records of two years for the towns there are, in the order of their time, each person's chained. */
final class Looks {

    /** Ten for each child, nearly: ten million in a region. */
    static final int OF_A_TOWN = 23_475;

    static final List<String> TABLES = List.of("access_record");
    private static final String POLICY = """
            select coalesce((select tables_hash from policy_version where state = 'PUBLISHED' order by effective_from desc limit 1), '-')
            """;
    private static final String FACTS = "insert into decided_facts (digest, facts) select * from unnest(?::text[], ?::text[]) on conflict do nothing";

    private final Connection connection;
    private final Clock clock;
    private final FirstTown first;

    /** To be made with the first town alone in the database. */
    Looks(Connection connection, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.first = new FirstTown(connection);
    }

    /**
     * To be called in a transaction of the tables' owner, when all towns are there.
     *
     * @param ofATown how many each town has
     * @return the number of rows written
     */
    long write(int towns, int ofATown) throws SQLException {
        LookDecisions decisions = new LookDecisions();
        LookMaking making = new LookMaking(first, LocalDate.now(clock), decisions);
        Map<LocalDate, List<LookOnce>> days = new TreeMap<>();
        for (int made = 0; made < ofATown; made++) {
            LookOnce look = making.next();
            days.computeIfAbsent(look.at().toLocalDate(), day -> new ArrayList<>()).add(look);
        }
        keepFacts(decisions);
        Upkeep upkeep = Upkeep.whollySuspended(connection, TABLES);
        ChainedWriting records = ChainedWriting.begin(connection);
        String policy = policyVersion();
        for (List<LookOnce> day : days.values()) {
            List<ChainedWriting.Look> ofAll = new ArrayList<>(day.size() * towns);
            for (LookOnce look : day) {
                for (int town = 0; town < towns; town++) {
                    ofAll.add(look.in(town, clock.getZone(), policy));
                }
            }
            ofAll.sort(Comparator.comparing(ChainedWriting.Look::at).thenComparing(ChainedWriting.Look::id));
            for (ChainedWriting.Look look : ofAll) {
                records.add(look);
            }
        }
        long written = records.end();
        upkeep.resume();
        return written;
    }

    private void keepFacts(LookDecisions decisions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FACTS)) {
            insert.setArray(1, connection.createArrayOf("text", decisions.facts().keySet().toArray()));
            insert.setArray(2, connection.createArrayOf("text", decisions.facts().values().toArray()));
            insert.executeUpdate();
        }
    }

    private String policyVersion() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(POLICY)) {
            row.next();
            return row.getString(1);
        }
    }
}
