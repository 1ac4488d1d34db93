package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pool never carries one viewer's look to the next: looks first, then every connection that the server holds is asked. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PooledConnectionsIT {

    private static final int LOOKS = 12;
    private static final int CONNECTIONS = 15;

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource database;

    @Test
    @Order(1)
    @RunAsClient
    void looks_of_two_people_at_once_are_all_answered() {
        String map = "/network/support-map.xhtml?child=" + OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        try (Traffic teacher = Traffic.on(map, Cast.PASTORAL_LEAD); Traffic housing = Traffic.on(map, Cast.HOUSING_OFFICER)) {
            Patience.until("looks were answered", () -> teacher.answered() >= LOOKS && housing.answered() >= LOOKS);
            assertEquals(Set.of(200), teacher.statuses());
            assertEquals(Set.of(200), housing.statuses());
        }
    }

    @Test
    @Order(2)
    void every_connection_is_the_applications_and_knows_of_no_look() throws SQLException {
        List<Connection> held = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        Set<String> servers = new TreeSet<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = database.getConnection();
                held.add(connection);
                try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                        "select current_user || ' ' || coalesce(current_setting('patchwork.looks', true), ''), pg_backend_pid()")) {
                    row.next();
                    found.add(row.getString(1));
                    servers.add(row.getString(2));
                }
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertEquals(Set.of("patchwork_app "), found);
        assertTrue(servers.size() > 1, "several connections were asked");
    }
}
