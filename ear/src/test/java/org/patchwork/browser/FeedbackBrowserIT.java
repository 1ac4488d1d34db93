package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** A nurse says what she thinks of a map; the project team answers; she sees it. */
class FeedbackBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from alert where kind = 'FEEDBACK_NEWS'");
        OwnersDesk.run("delete from feedback where account_id = (select id from account where username = ?)", Cast.SCHOOL_NURSE.username());
    }

    @Test
    void what_somebody_says_is_answered_and_they_see_it() {
        Window nurse = window(Cast.SCHOOL_NURSE);
        FeedbackPage giving = FeedbackPage.from(nurse, "/network/support-map.xhtml?child=" + amina);
        assertEquals("/feedback/give.xhtml?page=/network/support-map.xhtml", giving.path());
        assertFalse(giving.source().contains(amina.toString()), "the page is named, and not whose it was");
        giving.give("IDEA", "Ring me on 07700 900115 about the map");
        assertEquals(1, giving.problems().size(), giving.problems().toString());
        assertTrue(giving.problems().get(0).startsWith("There is a telephone number in it."));
        assertEquals("Ring me on 07700 900115 about the map", giving.typed(), "nothing is lost");
        nurse.screenshot("feedback-phone");
        giving.give("IDEA", "Could the map show who is away?");
        assertTrue(giving.rows().get(0).contains("New"), giving.rows().toString());

        Window team = window(Cast.PROJECT_LEAD);
        FeedbackPage board = FeedbackPage.board(team);
        team.screenshot("feedback-board");
        assertFalse(board.words().contains("Comfort Mensah"), "she did not agree to be asked back");
        board.openEntry("Could the map show who is away?").move("ANSWERED", "");
        assertEquals(List.of("Write an answer, or choose another state"), board.problems());
        board.move("ANSWERED", "It does: look at the card.");
        assertTrue(board.words().contains("Answered"), board.words());
        team.screenshot("feedback-entry");

        assertTrue(AlertsPage.open(nurse).waiting().contains("There is news about feedback that you gave"));
        FeedbackPage mine = FeedbackPage.mine(nurse);
        assertTrue(mine.rows().get(0).contains("It does: look at the card."), mine.rows().toString());
        nurse.screenshot("feedback-mine");
    }

    @Test
    void the_board_is_the_project_teams_alone() {
        for (Cast who : List.of(Cast.SCHOOL_NURSE, Cast.SERVICE_MANAGER, Cast.INFORMATION_GOVERNANCE_OFFICER, Cast.OPERATOR, Cast.DESK_CLERK)) {
            Visitor visitor = Visitor.signedIn(who);
            assertEquals(200, visitor.get("/feedback/give.xhtml").status(), who.name());
            assertEquals(403, visitor.get("/feedback/board.xhtml").status(), who.name());
            assertEquals(403, visitor.get("/feedback/board.csv").status(), who.name());
        }
        Visitor team = Visitor.signedIn(Cast.PROJECT_LEAD);
        assertTrue(team.get("/feedback/board.csv").body().startsWith("given_at,page,kind"));
        assertEquals(404, team.get("/feedback/entry.xhtml?id=" + UUID.randomUUID()).status());
        assertEquals(403, team.get("/network/home.xhtml").status());
    }
}
