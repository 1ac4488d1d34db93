package org.patchwork.sharing.control;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.testing.Days;
import org.patchwork.testing.Policies;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long a preview takes with one council's people; not part of the build. To run it:
 * {@code ./mvnw -pl ejb -am test -Dtest=ImpactBenchmark -DargLine= -Dsurefire.failIfNoSpecifiedTests=false}. Writes target/impact-benchmark.md.
 */
class ImpactBenchmark {

    private static final int ROUNDS = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    @Test
    void the_preview_of_a_whole_council() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("council");
        long start = System.nanoTime();
        CouncilSize.load(TestDatabase.asOwner(database));
        String loaded = seconds(start);
        Map<String, Policies> edits = new LinkedHashMap<>();
        edits.put("nothing changed", Policies.shipped());
        edits.put("justice services declared standard", Policies.shipped()
                .with("03-services.csv", "SENSITIVE_JUSTICE", "STANDARD"));
        edits.put("marked practitioners shown in full", Policies.shipped().with("45-outcome-mark.csv", "LIMITED", "FULL"));
        edits.put("every gate open to every practitioner", Policies.shipped().with("19-gate-involvement.csv", "R083,NONE,not harm|screening", "R083,NONE,S47")
                .with("48-outcome-support.csv", "R170,team", "R170,ANY"));
        ExecutorService helper = Executors.newSingleThreadExecutor();
        try (PrintWriter report = new PrintWriter(Files.newBufferedWriter(Path.of("target", "impact-benchmark.md"), StandardCharsets.UTF_8))) {
            report.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ", " + one(database, "select version()"));
            report.println("Data: " + one(database, "select (select count(*) from child) || ' children, ' || (select count(*) from practitioner) || ' practitioners, '"
                    + " || (select count(*) from involvement) || ' involvements, ' || (select count(*) from consent) || ' consents'") + ", loaded in " + loaded);
            Policy shipped = Policies.shipped().compiled();
            for (Map.Entry<String, Policies> edit : edits.entrySet()) {
                Policy after = edit.getValue().compiled();
                for (int round = 1; round <= ROUNDS; round++) {
                    long began = System.nanoTime();
                    ImpactResult result = new ImpactCalculation(database::getConnection, Days.CLOCK, shipped, after).run(helper, (done, all) -> { });
                    report.println(edit.getKey() + ", round " + round + ": " + seconds(began) + "; opens " + result.opens() + ", closes " + result.closes()
                            + ", sensitive " + result.sensitive());
                    report.flush();
                }
            }
        } finally {
            helper.shutdownNow();
        }
    }

    private static String seconds(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    private static String one(PGSimpleDataSource database, String sql) throws SQLException, IOException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
