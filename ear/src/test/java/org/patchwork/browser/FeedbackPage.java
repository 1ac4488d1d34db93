package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** feedback/give, mine, board and entry: what people think of a page, and what comes of it. */
public final class FeedbackPage extends PortalPage {

    /** The page as it is in the browser now. */
    public FeedbackPage(Window window) {
        super(window);
    }

    /** Follows the link at the foot of a page. */
    public static FeedbackPage from(Window window, String path) {
        window.page().navigate(path);
        FeedbackPage page = new FeedbackPage(window);
        page.follow(page.page().locator("footer a[href*='/feedback/give.xhtml']"));
        return page;
    }

    /** What the giver has said before. */
    public static FeedbackPage mine(Window window) {
        window.page().navigate("/feedback/mine.xhtml");
        return new FeedbackPage(window);
    }

    /** The project team's board. */
    public static FeedbackPage board(Window window) {
        window.page().navigate("/feedback/board.xhtml");
        return new FeedbackPage(window);
    }

    /** Says it. */
    public FeedbackPage give(String kind, String words) {
        page().locator("#kind-" + kind).check();
        page().locator("#words").fill(words);
        send();
        return this;
    }

    /** What stands in the field. */
    public String typed() {
        return page().locator("#words").inputValue();
    }

    /** Opens the entry of the board with those words. */
    public FeedbackPage openEntry(String words) {
        follow(page().locator("tr").filter(new Locator.FilterOptions().setHasText(words)).locator("a.onward"));
        return this;
    }

    /** Moves the entry on. */
    public FeedbackPage move(String state, String answer) {
        page().locator("#state-" + state).check();
        page().locator("#answer").fill(answer);
        send();
        return this;
    }

    /** The rows of a list. */
    public List<String> rows() {
        return page().locator(".rows li, tbody tr").allInnerTexts();
    }
}
