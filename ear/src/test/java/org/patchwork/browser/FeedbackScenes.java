package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about feedback and the pilot's measures, in their states. */
final class FeedbackScenes {

    private static final String GIVE = "/feedback/give.xhtml?page=/network/support-map.xhtml";

    private FeedbackScenes() {
    }

    static List<Scene> all() {
        String entry = "/feedback/entry.xhtml?id=" + OwnersDesk.list("select id from feedback where state = 'NEW' order by page, id").get(0);
        return List.of(
                Scene.of("feedback-give", Cast.SCHOOL_NURSE, GIVE),
                Scene.of("feedback-give-errors", Cast.SCHOOL_NURSE, GIVE).after(FeedbackScenes::send),
                Scene.of("feedback-mine", Cast.PASTORAL_LEAD, "/feedback/mine.xhtml"),
                Scene.of("feedback-mine-empty", Cast.OPERATOR, "/feedback/mine.xhtml"),
                Scene.of("feedback-board", Cast.PROJECT_LEAD, "/feedback/board.xhtml"),
                Scene.of("feedback-board-filtered", Cast.PROJECT_LEAD, "/feedback/board.xhtml?state=PLANNED"),
                Scene.of("feedback-board-none", Cast.PROJECT_LEAD, "/feedback/board.xhtml?state=DONE"),
                Scene.of("feedback-entry", Cast.PROJECT_LEAD, entry),
                Scene.of("feedback-entry-errors", Cast.PROJECT_LEAD, entry).after(FeedbackScenes::send),
                Scene.of("measure-pilot", Cast.PROJECT_LEAD, "/measure/pilot.xhtml"));
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
