package org.patchwork.browser;

/** consent/record-consent: what somebody said about sharing. */
public final class RecordConsentPage extends PortalPage {

    /** The page as it is in the browser now. */
    public RecordConsentPage(Window window) {
        super(window);
    }

    /** Chooses one of the words of a question. */
    public RecordConsentPage choose(String question, String word) {
        page().locator("#" + question + "-" + word).check();
        return this;
    }

    /** A yes of the child itself, after a talk with the guide, to everybody. */
    public RecordConsentPage yes(String extent) {
        return choose("state", "GIVEN").choose("giver", "CHILD").choose("extent", extent).choose("scope", "ALL").choose("how", "TALK_GUIDE");
    }

    /** Writes it down. */
    public ConsentsPage keep() {
        page().locator("#go").click();
        page().waitForURL("**done=recorded");
        return new ConsentsPage(window());
    }
}
