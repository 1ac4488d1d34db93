package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {

    @Test
    void every_statement_of_the_application_is_counted_and_transactions_are_not() throws SQLException {
        assertEquals(List.of("2 x select $1", "1 x select count(*) from child"), Statements.of(StatementsIT::threeInATransaction));
    }

    private static void threeInATransaction() {
        try (Connection connection = DriverManager.getConnection(System.getProperty("whole.database.url"),
                System.getProperty("whole.database.user"), System.getProperty("whole.database.password"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("select 1");
            statement.executeQuery("select 2");
            statement.executeQuery("select count(*) from child");
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_stranger_costs_the_database_nothing() throws SQLException {
        assertEquals(List.of(), Statements.of(StatementsIT::strangerAsks));
    }

    private static void strangerAsks() {
        HttpClient stranger = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        URI portal = URI.create("http://localhost:" + System.getProperty("whole.http.port") + "/");
        try {
            assertEquals(200, stranger.send(HttpRequest.newBuilder(portal).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
