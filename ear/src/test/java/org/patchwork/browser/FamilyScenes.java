package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about families and plans, in their states. */
final class FamilyScenes {

    private static final String NETWORK = "/network/";

    private FamilyScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);
        UUID noah = OwnersDesk.child("Noah", "Fletcher", Cast.SENCO);
        UUID callum = OwnersDesk.child("Callum", "Reid", Cast.FAMILY_SUPPORT_WORKER);
        return List.of(
                Scene.of("family", Cast.SCHOOL_NURSE, address("family", amina)),
                Scene.of("family-possible-match", Cast.PASTORAL_LEAD, address("family", amina)),
                Scene.of("family-broker", Cast.SENCO, address("family", noah)),
                Scene.of("family-broker-alone", Cast.HOUSING_OFFICER, address("family", amina)),
                Scene.of("family-sixty", Cast.LEAD_OF_SIXTY, address("family", kezia)),
                Scene.of("family-add", Cast.SOCIAL_WORKER, address("record-relative", amina)),
                Scene.of("family-add-errors", Cast.SOCIAL_WORKER, address("record-relative", amina)).after(FamilyScenes::send),
                Scene.of("family-without-map", Cast.FAMILY_SUPPORT_WORKER, address("family", callum)),
                Scene.of("family-open-map", Cast.FAMILY_SUPPORT_WORKER, address("family", callum)).after(FamilyScenes::openMap),
                Scene.of("family-open-map-errors", Cast.FAMILY_SUPPORT_WORKER, address("family", callum)).after(page -> {
                    openMap(page);
                    send(page);
                }),
                Scene.of("family-change", Cast.SOCIAL_WORKER, address("relative", amina)),
                Scene.of("family-responsibility", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> go(page, "responsibility")),
                Scene.of("family-responsibility-errors", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> {
                    go(page, "responsibility");
                    send(page);
                }),
                Scene.of("family-end", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> go(page, "end-relationship")),
                Scene.of("family-end-errors", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> {
                    go(page, "end-relationship");
                    send(page);
                }),
                Scene.of("family-move", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> go(page, "move-home")),
                Scene.of("family-move-errors", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> {
                    go(page, "move-home");
                    send(page);
                }),
                Scene.of("family-died", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> go(page, "life-event")),
                Scene.of("family-correct", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> go(page, "correct-details")),
                Scene.of("family-correct-errors", Cast.SOCIAL_WORKER, address("relative", amina)).after(page -> {
                    go(page, "correct-details");
                    page.locator("#given").fill("");
                    send(page);
                }),
                Scene.of("family-adoption", Cast.SOCIAL_WORKER, address("adoption", amina)),
                Scene.of("family-adoption-errors", Cast.SOCIAL_WORKER, address("adoption", amina)).after(FamilyScenes::send),
                Scene.of("family-plan", Cast.SOCIAL_WORKER, address("plan", amina)),
                Scene.of("family-plan-errors", Cast.SOCIAL_WORKER, address("plan", amina)).after(page -> {
                    page.locator("#go-begin").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("family-plan-reading", Cast.SENCO, address("plan", noah)),
                Scene.of("family-plan-unknown", Cast.HOUSING_OFFICER, address("plan", amina)),
                Scene.of("family-plan-early-help", Cast.FAMILY_SUPPORT_WORKER, address("plan", callum)),
                Scene.of("family-timeline", Cast.SOCIAL_WORKER, address("timeline", amina)));
    }

    private static void openMap(Page page) {
        page.locator("#without-map a").first().click();
        page.locator("#add").waitFor();
    }

    private static String address(String page, UUID child) {
        return NETWORK + page + ".xhtml?child=" + child;
    }

    private static void go(Page page, String form) {
        page.locator("a[href^='" + form + "']").first().click();
        page.locator("#record").waitFor();
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
