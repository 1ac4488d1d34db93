package org.patchwork.demonstration.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.platform.control.Argon2id;

/** Loads the demonstration into an empty database, and keeps its accounts out of a real one. */
final class Seeding {

    static final String DEMONSTRATION = "demonstration";
    private static final Logger LOG = Logger.getLogger(Seeding.class.getName());
    /** Any number, the same on every server: of several started at once one loads and the others wait. */
    private static final long LOCK = 2_350_350_064L;
    private static final long MILLION = 1_000_000L;

    private final Connection connection;
    private final Clock clock;

    Seeding(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * To be called in a transaction.
     *
     * @return whether the database holds the demonstration now
     */
    boolean run(String mode, String password) throws SQLException {
        if (!DEMONSTRATION.equals(mode)) {
            refuseDemonstrationAccounts();
            return false;
        }
        if (password == null || password.isBlank()) {
            throw new IllegalStateException("PATCHWORK_DEMO_PASSWORD is not set: the demonstration accounts need a password");
        }
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
        if (holdsRows("account where username ~ '^demo[0-9]+$'")) {
            renewPassword(password.toCharArray());
        } else if (holdsRows("organisation") || holdsRows("account_role")) {
            LOG.warning("No demonstration data loaded: the database holds other data");
            return false;
        } else {
            load(password.toCharArray());
        }
        return true;
    }

    private void refuseDemonstrationAccounts() throws SQLException {
        if (holdsRows("account where username ~ '^demo[0-9]+$'")) {
            throw new IllegalStateException("This database holds demonstration accounts, which anybody may know. Set "
                    + "PATCHWORK_MODE=demonstration, or give this installation a database of its own in PATCHWORK_DB_URL");
        }
    }

    private void load(char[] password) throws SQLException {
        LOG.info("Making the demonstration data");
        long start = System.nanoTime();
        Dataset data = DemonstrationData.of(LocalDate.now(clock), clock.getZone(), Argon2id.hash(password));
        int rows = new Loading(connection).load(data);
        LOG.log(Level.INFO, "Demonstration data loaded: {0} children, {1} practitioners, {2} rows in {3} ms",
                new Object[] {data.tables().get("child").size(), data.tables().get("practitioner").size(), rows,
                    (System.nanoTime() - start) / MILLION});
    }

    private void renewPassword(char[] password) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select password_hash from account where username = 'demo1'");
                ResultSet kept = query.executeQuery()) {
            if (kept.next() && Argon2id.matches(password, kept.getString(1))) {
                return;
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update account set password_hash = ?, version = version + 1 where username ~ '^demo[0-9]+$'")) {
            update.setString(1, Argon2id.hash(password));
            update.executeUpdate();
        }
    }

    private boolean holdsRows(String of) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from " + of + ")");
                ResultSet answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
