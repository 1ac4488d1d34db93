package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.patchwork.whole.Cast;

/** The pages of the policy's workbench in their states; each begins with a draft of its own. */
final class PolicyScenes {

    private static final String START = "/policy/start-draft.xhtml";
    private static final String SENSITIVE = "44-outcome-sensitive.csv";

    private PolicyScenes() {
    }

    static List<Scene> all() {
        return List.of(
                officer("policy-start", page -> { }),
                officer("policy-start-errors", PolicyScenes::send),
                officer("policy-draft", PolicyScenes::draft),
                officer("policy-draft-errors", page -> {
                    draft(page);
                    send(page);
                }),
                officer("policy-table", page -> open(page, "table.xhtml?table=" + SENSITIVE)),
                officer("policy-table-long", page -> open(page, "table.xhtml?table=03-services.csv")),
                officer("policy-row", page -> open(page, "row.xhtml?line=2&table=" + SENSITIVE)),
                officer("policy-row-errors", page -> {
                    open(page, "row.xhtml?line=2&table=" + SENSITIVE);
                    page.locator("#c0").fill("139");
                    send(page);
                }),
                officer("policy-row-delete", page -> open(page, "row.xhtml?act=delete&line=2&table=" + SENSITIVE)),
                officer("policy-row-scenario", page -> open(page, "row.xhtml?line=2&table=scenarios/gate.csv")),
                officer("policy-scenarios", page -> open(page, "scenarios.xhtml?")),
                officer("policy-scenarios-file", page -> open(page, "scenarios.xhtml?file=scenarios/hidden-service.csv")),
                officer("policy-checks", page -> open(page, "checks.xhtml?")),
                officer("policy-differences-none", page -> open(page, "differences.xhtml?")),
                officer("policy-upload", page -> open(page, "upload.xhtml?")),
                officer("policy-upload-errors", page -> {
                    open(page, "upload.xhtml?");
                    send(page);
                }),
                Scene.of("policy-hide", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/hide-service.xhtml"),
                Scene.of("policy-hide-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/hide-service.xhtml").after(PolicyScenes::send));
    }

    private static Scene officer(String name, Consumer<Page> then) {
        return Scene.of(name, Cast.INFORMATION_GOVERNANCE_OFFICER, START).after(then);
    }

    private static void draft(Page page) {
        page.locator("#draft-title").fill("School nurses see health visitors");
        page.locator("#go").click();
        page.locator("#note").waitFor();
    }

    /** Makes a draft and opens one of its pages. */
    private static void open(Page page, String address) {
        draft(page);
        String version = page.url().replaceFirst(".*version=([0-9a-f-]{36}).*", "$1");
        page.navigate("/policy/" + address + "&version=" + version);
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
