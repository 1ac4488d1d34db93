package org.patchwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where people say who they are. */
public final class SignInPage extends PortalPage {

    public SignInPage(Window window) {
        super(window);
    }

    /** Opens the portal as a stranger, which leads here. */
    public SignInPage open() {
        go("");
        return this;
    }

    /** Tries a name and a password. */
    public void submit(String username, String password) {
        page().getByLabel("Username").fill(username);
        page().getByLabel("Password").fill(password);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page().waitForCondition(() -> refuses() || !page().url().contains("/access/sign-in.xhtml"));
    }

    /** Signs a demonstration user in, agreeing to the code of conduct when it is asked for; ends on the first page. */
    public void signIn(String username) {
        submit(username, BrowserTest.password());
        if (page().url().contains("code-of-conduct")) {
            page().locator("#agreed").check();
            page().locator("#go").click();
            page().waitForURL(url -> !url.contains("code-of-conduct"));
        }
    }

    /** Whether the page says that name or password are wrong, and not which of the two. */
    public boolean refuses() {
        return page().getByText("The username or the password is not right").first().isVisible();
    }
}
