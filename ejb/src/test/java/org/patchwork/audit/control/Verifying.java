package org.patchwork.audit.control;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.patchwork.testing.Days;
import org.postgresql.ds.PGSimpleDataSource;

/** Lets tests of other components run the command that verifies access records. */
public final class Verifying {

    private Verifying() {
    }

    /** @return what {@code access-record verify} says, and its status */
    public static String of(PGSimpleDataSource database) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = new AccessRecordCommand(new PrintStream(told, true, StandardCharsets.UTF_8), Days.CLOCK).run(List.of("verify"),
                Map.of("PATCHWORK_DB_URL", database.getUrl(), "PATCHWORK_DB_USER", database.getUser()));
        return told.toString(StandardCharsets.UTF_8) + "status " + status;
    }
}
