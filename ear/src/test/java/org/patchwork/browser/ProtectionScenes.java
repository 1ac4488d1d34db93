package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages that protect records and keep people away from them. */
final class ProtectionScenes {

    private ProtectionScenes() {
    }

    static List<Scene> all() {
        UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.HEALTH_VISITOR);
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        UUID hawa = UUID.fromString(OwnersDesk.one("select c.id from child c join person p using (id) where p.given_name = 'Hawa' and p.family_name = 'Diallo' "
                + "and c.record_protection = 'SHIELDED'"));
        String record = "/protection/record.xhtml?child=" + hawa;
        return List.of(
                Scene.of("protect", Cast.LEAD_OF_A_HIDDEN_PLACE, "/protection/protect.xhtml?child=" + rosie),
                Scene.of("protect-errors", Cast.LEAD_OF_A_HIDDEN_PLACE, "/protection/protect.xhtml?child=" + rosie).after(ProtectionScenes::send),
                Scene.of("protect-not-in-team", Cast.TEAM_MANAGER, "/protection/protect.xhtml?child=" + amina),
                Scene.of("my-protections", Cast.LEAD_OF_A_HIDDEN_PLACE, "/protection/my-protections.xhtml"),
                Scene.of("my-protections-none", Cast.PASTORAL_LEAD, "/protection/my-protections.xhtml"),
                Scene.of("declare-conflict", Cast.PASTORAL_LEAD, "/protection/declare-conflict.xhtml?child=" + amina),
                Scene.of("declare-conflict-errors", Cast.PASTORAL_LEAD, "/protection/declare-conflict.xhtml?child=" + amina).after(ProtectionScenes::send),
                Scene.of("conflict-declared", Cast.PASTORAL_LEAD, "/protection/conflict-declared.xhtml"),
                Scene.of("set-conflict", Cast.TEAM_MANAGER, "/protection/set-conflict.xhtml?child=" + amina),
                Scene.of("set-conflict-errors", Cast.TEAM_MANAGER, "/protection/set-conflict.xhtml?child=" + amina).after(ProtectionScenes::send),
                Scene.of("conflicts", Cast.TEAM_MANAGER, "/protection/conflicts.xhtml"),
                Scene.of("protected-records", Cast.INFORMATION_GOVERNANCE_OFFICER, "/protection/records.xhtml"),
                Scene.of("protected-record", Cast.INFORMATION_GOVERNANCE_OFFICER, record),
                Scene.of("protected-record-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, record).after(ProtectionScenes::send),
                Scene.of("protected-record-open", Cast.INFORMATION_GOVERNANCE_OFFICER, record).after(ProtectionScenes::open),
                Scene.of("protected-record-name-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, record).after(page -> {
                    open(page);
                    page.locator("#name button").click();
                    page.locator(".errors").waitFor();
                }));
    }

    private static void open(Page page) {
        page.locator("#reason").fill("The yearly review");
        page.locator("#go").click();
        page.locator("#opened").waitFor();
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
