package org.patchwork.browser;

import java.util.List;
import org.patchwork.whole.Cast;

/** The pages on who looked at what. */
final class AuditScenes {

    private static final Cast OFFICER = Cast.INFORMATION_GOVERNANCE_OFFICER;

    private static final String RULES = "/audit/unusual-rules.xhtml";

    private AuditScenes() {
    }

    static List<Scene> all() {
        return List.of(
                Scene.of("governance", OFFICER, "/audit/governance.xhtml"),
                Scene.of("access", OFFICER, AccessPage.ADDRESS),
                Scene.of("access-filter", OFFICER, AccessPage.ADDRESS).after(page -> page.locator("#filters summary").click()),
                Scene.of("access-none", OFFICER, AccessPage.ADDRESS + "?child=Qqxxzz"),
                Scene.of("access-reason-missing", OFFICER, AccessPage.ADDRESS + "?reasonMissing=yes"),
                Scene.of("access-manager", Cast.TEAM_MANAGER, AccessPage.ADDRESS),
                Scene.of("access-not-allowed", Cast.PASTORAL_LEAD, AccessPage.ADDRESS).answering(403),
                Scene.of("unusual", OFFICER, "/audit/unusual.xhtml"),
                Scene.of("unusual-rules", OFFICER, RULES),
                Scene.of("unusual-rules-errors", OFFICER, RULES).after(page -> {
                    page.locator("input[name=threshold]").first().fill("many");
                    page.locator("main form .button").first().click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("erase", OFFICER, "/audit/erase.xhtml"),
                Scene.of("erase-errors", OFFICER, "/audit/erase.xhtml").after(page -> {
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("alarms", OFFICER, "/audit/alarms.xhtml"));
    }
}
