package org.patchwork.browser;

import java.util.List;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** The pages on which services decide on sharing what they hold, in their states. */
final class HolderScenes {

    private HolderScenes() {
    }

    static List<Scene> all() {
        Visitor.signedIn(Cast.SOCIAL_WORKER).get("/network/support-map.xhtml?child=" + OwnersDesk.child("Amina", "Khan", Cast.CAMHS_WORKER));
        return List.of(
                Scene.of("holder-inbox", Cast.CAMHS_WORKER, HolderInboxPage.ADDRESS),
                Scene.of("holder-inbox-not-lead", Cast.SOCIAL_WORKER, HolderInboxPage.ADDRESS),
                Scene.of("holder-decide", Cast.CAMHS_WORKER, DecidePage.ADDRESS + involvement()),
                Scene.of("holder-decide-errors", Cast.CAMHS_WORKER, DecidePage.ADDRESS + involvement()).after(page -> {
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("holder-decisions", Cast.CAMHS_WORKER, "/holder/decisions.xhtml?show=all"),
                Scene.of("holder-decisions-none", Cast.SOCIAL_WORKER, "/holder/decisions.xhtml"),
                Scene.of("holder-decisions-officer", Cast.INFORMATION_GOVERNANCE_OFFICER, "/holder/decisions.xhtml"),
                Scene.of("holder-leads", Cast.DRUG_SERVICE_MANAGER, "/holder/leads.xhtml"));
    }

    /** The CAMHS worker's with Amina. */
    static String involvement() {
        return OwnersDesk.one("select id from involvement where child_id = ? and practitioner_id = ?",
                OwnersDesk.child("Amina", "Khan", Cast.CAMHS_WORKER), OwnersDesk.practitioner(Cast.CAMHS_WORKER));
    }
}
