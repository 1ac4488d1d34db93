package org.patchwork.browser;

import java.util.List;

/** emergency/reviews and emergency/review: what officers look into. */
public final class EmergencyReviewPage extends PortalPage {

    /** The page as it is in the browser now. */
    public EmergencyReviewPage(Window window) {
        super(window);
    }

    /** Opens the list. */
    public static EmergencyReviewPage list(Window window) {
        window.page().navigate("/emergency/reviews.xhtml?state=OPEN");
        return new EmergencyReviewPage(window);
    }

    /** The emergencies listed. */
    public List<String> listed() {
        return page().locator("#emergencies > li").allInnerTexts();
    }

    /** Opens the first of somebody's. */
    public EmergencyReviewPage openOf(String who) {
        follow(link(who).first());
        return this;
    }

    /** What was seen, a line each. */
    public List<String> seen() {
        return page().locator("#seen > li").allInnerTexts();
    }

    /** Writes the review. */
    public EmergencyReviewPage keep(String outcome, String note) {
        page().locator("#outcome").selectOption(outcome);
        page().locator("#note").fill(note);
        send();
        return this;
    }
}
