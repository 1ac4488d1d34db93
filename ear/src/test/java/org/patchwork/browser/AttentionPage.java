package org.patchwork.browser;

import java.util.List;

/** attention/raise and attention/one: raising attention, answering it, closing it. */
public final class AttentionPage extends PortalPage {

    /** The page as it is in the browser now. */
    public AttentionPage(Window window) {
        super(window);
    }

    /** Opens the map of a child and follows its action. */
    public static AttentionPage raising(Window window, Object child) {
        SupportMapPage.open(window, child);
        AttentionPage page = new AttentionPage(window);
        page.follow(page.link("Raise attention"));
        return page;
    }

    /** Opens one by its id, or is answered that there is none. */
    public static AttentionPage open(Window window, Object attention) {
        window.page().navigate("/attention/one.xhtml?attention=" + attention);
        return new AttentionPage(window);
    }

    /** Follows the banner of a map. */
    public static AttentionPage fromTheMap(Window window, Object child) {
        SupportMapPage.open(window, child);
        AttentionPage page = new AttentionPage(window);
        page.follow(page.page().locator(".banner a.onward").first());
        return page;
    }

    /** What the banner of the map in a window says; empty for none. */
    public static List<String> bannerOf(Window window, Object child) {
        SupportMapPage.open(window, child);
        return window.page().locator("section.banner[aria-labelledby=attention-title]").allInnerTexts();
    }

    /** Chooses, and raises it. */
    public AttentionPage raise(String reason, String asked) {
        choose("reason", reason);
        choose("ask", asked);
        send();
        return this;
    }

    /** Answers it. */
    public AttentionPage answer(String code) {
        choose("answer", code);
        send();
        return this;
    }

    /** Closes it. */
    public AttentionPage close(String outcome) {
        choose("outcome", outcome);
        follow(page().locator("#shut"));
        return this;
    }

    private void choose(String field, String code) {
        if (code != null) {
            page().locator("#" + field + "-" + code).check();
        }
    }
}
