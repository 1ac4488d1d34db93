package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about statutory access, and about what is said against an involvement being shown, in their states. */
final class StatutoryScenes {

    private static final String START = "/statutory/start.xhtml?child=";
    private static final String MINE = "/network/my-involvement.xhtml?child=";

    private StatutoryScenes() {
    }

    static List<Scene> all() {
        UUID callum = OwnersDesk.child("Callum", "Reid", Cast.FAMILY_SUPPORT_WORKER);
        UUID noah = OwnersDesk.child("Noah", "Fletcher", Cast.SENCO);
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        return List.of(
                Scene.of("statutory-which", Cast.POLICE_OFFICER, START + callum),
                Scene.of("statutory-start", Cast.POLICE_OFFICER, START + callum + "&basis=POLICE_PROTECTION"),
                Scene.of("statutory-start-errors", Cast.POLICE_OFFICER, START + callum + "&basis=POLICE_PROTECTION").after(StatutoryScenes::send),
                Scene.of("statutory-start-none", Cast.PASTORAL_LEAD, START + amina),
                Scene.of("statutory-map", Cast.POLICE_OFFICER, "/network/support-map.xhtml?child=" + noah),
                Scene.of("statutory-mine", Cast.POLICE_OFFICER, "/statutory/mine.xhtml").after(StatutoryScenes::openEverything),
                Scene.of("statutory-mine-none", Cast.PASTORAL_LEAD, "/statutory/mine.xhtml"),
                Scene.of("statutory-all", Cast.INFORMATION_GOVERNANCE_OFFICER, "/statutory/all.xhtml"),
                Scene.of("my-involvement", Cast.PASTORAL_LEAD, MINE + amina),
                Scene.of("my-involvement-open", Cast.PASTORAL_LEAD, MINE + amina).after(StatutoryScenes::openEverything),
                Scene.of("my-involvement-errors", Cast.PASTORAL_LEAD, MINE + amina).after(page -> {
                    openEverything(page);
                    press(page, "Record the objection");
                }),
                Scene.of("my-involvement-none", Cast.POLICE_OFFICER, MINE + callum),
                Scene.of("objections", Cast.INFORMATION_GOVERNANCE_OFFICER, "/objection/objections.xhtml"),
                Scene.of("objections-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/objection/objections.xhtml").after(page -> {
                    page.locator("summary").first().click();
                    press(page, "Decide");
                }),
                Scene.of("record-objection-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/objection/record-objection.xhtml").after(page ->
                        press(page, "Record the objection")),
                Scene.of("team-disputes-none", Cast.SERVICE_MANAGER, "/objection/team-disputes.xhtml"));
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })");
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }

    private static void press(Page page, String button) {
        page.locator("input[value='" + button + "']").first().click();
        page.locator(".errors").waitFor();
    }
}
