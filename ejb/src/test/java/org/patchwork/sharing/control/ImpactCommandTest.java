package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.testing.Days;
import org.patchwork.testing.Policies;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class ImpactCommandTest {

    private static final String SHIPPED = Path.of("..", "rules", "policy").toString();
    private static PGSimpleDataSource database;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeAll
    static void the_demonstration() throws SQLException {
        database = TestDatabase.fresh("impact_command");
        DemonstrationFixture.load(database);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new ImpactCommand(new PrintStream(told, true, StandardCharsets.UTF_8), Days.CLOCK).run(Arrays.asList(arguments), environment);
    }

    private static Map<String, String> here() {
        return Map.of("PATCHWORK_DB_URL", database.getUrl(), "PATCHWORK_DB_USER", database.getUser());
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private void write(Policies policies) throws IOException {
        for (PolicyFile file : policies.book().files()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
    }

    @Test
    void what_would_open_is_summed_up_and_a_sensitive_class_asks_for_a_reason() throws IOException {
        write(Policies.shipped().with("03-services.csv", "SENSITIVE_JUSTICE", "STANDARD"));
        assertEquals(ImpactCommand.COUNTED, run(here(), "--policy", folder.toString(), "--against", SHIPPED));
        assertTrue(told().lines().findFirst().orElseThrow().matches("[1-9]\\d* involvements on \\d+ children open to \\d+ more people; \\d+ close; newly visible and sensitive: [1-9]\\d*\\."), told());
        assertTrue(told().lines().anyMatch(line -> line.matches("OPENS [A-Z_]+: R\\d+ HIDE -> R170 FULL: .*")), told());
        assertTrue(told().contains("needs a reason in writing"));
    }

    @Test
    void the_same_tables_change_nothing() {
        assertEquals(ImpactCommand.COUNTED, run(here(), "--against", SHIPPED, "--policy", SHIPPED));
        assertTrue(told().startsWith("0 involvements on 0 children open to 0 more people; 0 close; newly visible and sensitive: 0."), told());
    }

    @Test
    void faulty_tables_are_told_with_their_place() throws IOException {
        write(Policies.shipped().with("48-outcome-support.csv", "FULL", "FULLER"));
        assertEquals(ImpactCommand.FAULTY, run(here(), "--policy", folder.toString(), "--against", SHIPPED));
        assertTrue(told().contains("48-outcome-support.csv:2"), told());
    }

    @Test
    void what_cannot_be_used_is_said() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("--policy", SHIPPED), List.of("--policy", SHIPPED, "--with", SHIPPED),
                List.of("--policy", SHIPPED, "--against", "no-such-folder"))) {
            assertEquals(ImpactCommand.UNUSABLE, run(here(), arguments.toArray(new String[0])), arguments.toString());
        }
        assertEquals(ImpactCommand.UNUSABLE, run(Map.of(), "--policy", SHIPPED, "--against", SHIPPED));
        assertEquals(ImpactCommand.UNUSABLE, run(Map.of("PATCHWORK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), "--policy", SHIPPED, "--against", SHIPPED));
        assertTrue(told().contains("There is no folder no-such-folder"));
    }
}
