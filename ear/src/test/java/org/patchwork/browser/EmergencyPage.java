package org.patchwork.browser;

import java.util.UUID;

/** emergency/open-record and emergency/life-at-risk: the two steps of emergency access, and the banner while it lasts. */
public final class EmergencyPage extends PortalPage {

    /** The page as it is in the browser now. */
    public EmergencyPage(Window window) {
        super(window);
    }

    /** Opens the page of the first step; the answer's status is told. */
    public static int status(Window window, UUID child) {
        return new EmergencyPage(window).go("/emergency/open-record.xhtml?child=" + child);
    }

    /** Opens the page of the first step. */
    public static EmergencyPage open(Window window, UUID child) {
        status(window, child);
        return new EmergencyPage(window);
    }

    /** Whether there is a form to open the record with. */
    public boolean offersToOpen() {
        return page().locator("#open #go").count() > 0;
    }

    /** Gives a reason and a password, and sends them. */
    public EmergencyPage openBecause(String reason, String why, String password) {
        page().locator("#reason").selectOption(reason);
        page().locator("#why").fill(why);
        page().locator("#password").fill(password);
        send();
        return this;
    }

    /** From the banner to the second step. */
    public EmergencyPage toSecondStep() {
        follow(link("The broker does not answer and life is at risk"));
        return this;
    }

    /** Says that the desk did not answer. */
    public EmergencyPage nobodyAnswers() {
        follow(button("I rang and nobody answered"));
        return this;
    }

    /** Confirms that life is at risk, with the password. */
    public EmergencyPage lifeIsAtRisk(String password) {
        page().locator("#sure").check();
        page().locator("#password").fill(password);
        send();
        return this;
    }

    /** What the banner says; empty when there is none. */
    public String banner() {
        return page().locator("#emergency").count() == 0 ? "" : page().locator("#emergency").innerText();
    }

    /** Ends the access from the banner. */
    public EmergencyPage endNow() {
        follow(button("End now"));
        return this;
    }
}
