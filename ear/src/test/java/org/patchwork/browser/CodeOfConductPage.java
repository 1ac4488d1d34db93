package org.patchwork.browser;

/** access/code-of-conduct: read and accepted once. */
public final class CodeOfConductPage extends PortalPage {

    /** The page as it is in the browser now. */
    public CodeOfConductPage(Window window) {
        super(window);
    }

    /** Sends the form without ticking the box. */
    public void goOnWithoutAgreeing() {
        send();
    }

    /** Ticks the box and goes on to the first page(). */
    public HomePage agree() {
        page().locator("#agreed").check();
        send();
        return new HomePage(window());
    }
}
