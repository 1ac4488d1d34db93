package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages on which consent and competence are kept, in their states. */
final class ConsentScenes {

    private static final String CONSENTS = "/consent/consents.xhtml?child=";

    private ConsentScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        UUID jayden = OwnersDesk.child("Jayden", "Marsh", Cast.DRUG_WORKER);
        UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.CHILDRENS_ADVISER);
        return List.of(
                Scene.of("consents", Cast.DRUG_WORKER, CONSENTS + jayden),
                Scene.of("consents-given", Cast.CHILDRENS_ADVISER, CONSENTS + rosie),
                Scene.of("consents-not-needed", Cast.PASTORAL_LEAD, CONSENTS + amina),
                Scene.of("record-consent", Cast.DRUG_WORKER, CONSENTS + jayden).after(ConsentScenes::form),
                Scene.of("record-consent-errors", Cast.DRUG_WORKER, CONSENTS + jayden).after(page -> {
                    form(page);
                    send(page);
                }),
                Scene.of("withdraw-consent", Cast.CHILDRENS_ADVISER, CONSENTS + rosie).after(ConsentScenes::withdrawal),
                Scene.of("withdraw-consent-errors", Cast.CHILDRENS_ADVISER, CONSENTS + rosie).after(page -> {
                    withdrawal(page);
                    page.locator("#from-day").fill("99");
                    send(page);
                }),
                Scene.of("competence", Cast.DRUG_WORKER, "/consent/competence.xhtml?child=" + jayden),
                Scene.of("competence-errors", Cast.DRUG_WORKER, "/consent/competence.xhtml?child=" + jayden).after(ConsentScenes::send),
                Scene.of("consent-calendar", Cast.CHILDRENS_ADVISER, "/consent/calendar.xhtml"),
                Scene.of("consent-calendar-empty", Cast.PASTORAL_LEAD, "/consent/calendar.xhtml"),
                Scene.of("talk-guide", Cast.DRUG_WORKER, "/consent/talk-guide.xhtml"));
    }

    private static void form(Page page) {
        page.locator("a[href^='record-consent']").first().click();
        page.locator("#go").waitFor();
    }

    private static void withdrawal(Page page) {
        page.locator("a[href^='withdraw-consent']").first().click();
        page.locator("#go").waitFor();
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
