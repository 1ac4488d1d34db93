package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page costs the database the same few statements however many people it shows (quality.md, P2). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PageStatementsIT {

    private static final Logger LOG = Logger.getLogger(PageStatementsIT.class.getName());

    /** The children, the news (whose decisions are taken anew), what waits, and the visit; each a few statements for all children together. */
    private static final int HOME = 17;

    /** The family looks through the doors of relatives as well, all of them at once. */
    @ParameterizedTest
    @CsvSource({"support-map,8", "support-list,8", "timeline,8", "print-map,8", "print-list,8", "print-timeline,8", "family,12",
        "print-family,12"})
    void a_page_about_a_hundred_people_takes_no_more_statements_than_one_about_ten(String page, int most) throws SQLException {
        Visitor viewer = Visitor.signedIn(Cast.LEAD_OF_SIXTY);
        List<String> forTen = statements(viewer, page, 10);
        List<String> forHundred = statements(viewer, page, 100);
        long count = Statements.total(forTen);
        LOG.info(() -> page + ": " + count + " statements for 10 people, " + Statements.total(forHundred) + " for 100");
        assertTrue(count > 0, "nothing was counted");
        assertEquals(count, Statements.total(forHundred), () -> forTen + "\n" + forHundred);
        assertTrue(count <= most, forTen::toString);
    }

    @Test
    void the_first_page_takes_no_more_statements_for_fifty_children_than_for_five() throws SQLException {
        Visitor viewer = Visitor.signedIn(Cast.LEAD_OF_SIXTY);
        List<String> forFive = home(viewer, 5);
        List<String> forFifty = home(viewer, 50);
        LOG.info(() -> "home: " + Statements.total(forFive) + " statements for 5 children, " + Statements.total(forFifty) + " for 50");
        assertEquals(Statements.total(forFive), Statements.total(forFifty), () -> forFive + "\n" + forFifty);
        assertTrue(Statements.total(forFive) <= HOME, forFive::toString);
    }

    private static List<String> home(Visitor viewer, int children) throws SQLException {
        try (Caseload caseload = Caseload.of(children, Cast.LEAD_OF_SIXTY)) {
            assertTrue(viewer.get("/network/home.xhtml").body().contains("Child " + children));
            return Statements.of(() -> viewer.get("/network/home.xhtml"));
        }
    }

    private static List<String> statements(Visitor viewer, String page, int people) throws SQLException {
        try (Crowd crowd = Crowd.of(people, Cast.LEAD_OF_SIXTY)) {
            String address = "/network/" + page + ".xhtml?child=" + crowd.child();
            assertEquals(200, viewer.get(address).status());
            return Statements.of(() -> viewer.get(address));
        }
    }
}
