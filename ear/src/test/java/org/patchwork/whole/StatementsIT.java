package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {

    @Test
    void every_statement_of_the_application_is_counted_and_transactions_are_not() throws SQLException {
        Statements.forget();
        try (Connection connection = DriverManager.getConnection(System.getProperty("whole.database.url"),
                System.getProperty("whole.database.user"), System.getProperty("whole.database.password"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select 1");
            statement.executeQuery("select 2");
            statement.executeQuery("select count(*) from child");
            connection.commit();
        }
        assertEquals(3, Statements.count(), () -> "counted wrongly");
        assertTrue(Statements.list().stream().anyMatch(line -> line.equals("1 x select count(*) from child")));
    }

    @Test
    void a_stranger_costs_the_database_nothing() throws Exception {
        HttpClient stranger = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        URI portal = URI.create("http://localhost:" + System.getProperty("whole.http.port") + "/");
        Statements.forget();
        assertEquals(200, stranger.send(HttpRequest.newBuilder(portal).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode());
        assertEquals(0, Statements.count(), () -> "the sign-in page asks the database");
    }
}
