package org.patchwork.whole;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the portal under test is, and what surrounds it. Inside the server only the address and the password are known. */
public final class Portal {

    private Portal() {
    }

    /** The address of its front door. */
    public static URI address() {
        return URI.create("http://127.0.0.1:" + System.getProperty("whole.http.port", System.getProperty("jboss.http.port")) + "/");
    }

    /** The one password of all demonstration accounts. */
    public static String password() {
        return System.getenv("PATCHWORK_DEMO_PASSWORD");
    }

    /** The folder of decision tables that the server obeys: a copy of those that ship. */
    public static Path policyFolder() {
        return Path.of(System.getenv("PATCHWORK_POLICY_DIR"));
    }

    /** The moment at which the server's clock stands still, as ISO 8601. */
    public static String clock() {
        return System.getProperty("whole.clock");
    }

    /** The day that the server takes for today; its clock stands still. */
    public static LocalDate today() {
        return LocalDate.ofInstant(Instant.parse(clock()), ZoneId.of("Europe/London"));
    }

    /** A connection as the owner of the tables. */
    static Connection owner() throws SQLException {
        return DriverManager.getConnection(System.getProperty("whole.database.url"), System.getProperty("whole.database.owner"),
                System.getProperty("whole.database.owner.password"));
    }
}
