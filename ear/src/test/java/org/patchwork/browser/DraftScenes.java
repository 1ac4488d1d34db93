package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Words that were not sent, and the end of a session. */
final class DraftScenes {

    private static final String ALMOST_OVER = "localStorage.setItem('patchwork.lastAsked', String(Date.now() - 26 * 60 * 1000))";

    private DraftScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        String ask = "/broker/ask-broker.xhtml?child=" + amina;
        String over = "/access/signed-out.xhtml?why=time&back=/network/support-map.xhtml";
        return List.of(
                Scene.of("draft-offer", Cast.HOUSING_OFFICER, ask).after(DraftScenes::leaveAndComeBack),
                Scene.of("draft-offer-open", Cast.HOUSING_OFFICER, ask).after(page -> {
                    leaveAndComeBack(page);
                    page.locator(".banner.draft summary").click();
                }),
                Scene.of("draft-late", Cast.HOUSING_OFFICER, ask).after(page -> {
                    leaveAndComeBack(page);
                    page.navigate(ask + "&kept=late");
                }),
                Scene.of("draft-back", Cast.HOUSING_OFFICER, ask).after(page -> {
                    leaveAndComeBack(page);
                    page.locator("[data-draft-back]").click();
                }),
                Scene.of("session-warning", Cast.PASTORAL_LEAD, "/network/support-map.xhtml?child=" + amina).after(page -> {
                    page.evaluate(ALMOST_OVER);
                    page.locator(".session-warning").waitFor();
                }),
                Scene.of("signed-out-by-time", null, over));
    }

    private static void leaveAndComeBack(Page page) {
        page.waitForResponse(answer -> answer.url().endsWith("/draft/keep"),
                () -> page.locator("#message").fill("Please ring me about Thursday, I shall be at the school from ten."));
        page.reload();
        page.locator(".banner.draft").waitFor();
    }
}
