package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about inviting, vetting, agreements, handing over and leading, in their states. */
final class JoiningScenes {

    private static final String INVITE = "/joining/invite.xhtml?child=";
    private static final String LEAD = "/joining/lead.xhtml?child=";

    private JoiningScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        String own = OwnersDesk.one("select id from involvement where child_id = ? and practitioner_id = ? and ended_on is null", amina,
                OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
        String agency = OwnersDesk.one("select id from organisation where name = 'Oakfield Primary School'");
        return List.of(
                Scene.of("joining-invite", Cast.PASTORAL_LEAD, INVITE + amina),
                Scene.of("joining-invite-found", Cast.PASTORAL_LEAD, INVITE + amina).after(page -> find(page, "ko")),
                Scene.of("joining-invite-teams", Cast.PASTORAL_LEAD, INVITE + amina).after(JoiningScenes::teams),
                Scene.of("joining-invite-errors", Cast.PASTORAL_LEAD, INVITE + amina).after(page -> {
                    find(page, "ko");
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("joining-invite-may-not", Cast.HOUSING_OFFICER, INVITE + amina),
                Scene.of("joining-invitations-none", Cast.SCHOOL_NURSE, "/joining/invitations.xhtml"),
                Scene.of("joining-hand-over", Cast.PASTORAL_LEAD, "/joining/hand-over.xhtml?involvement=" + own),
                Scene.of("joining-hand-over-errors", Cast.PASTORAL_LEAD, "/joining/hand-over.xhtml?involvement=" + own).after(page -> {
                    page.locator("#words").fill("zz");
                    page.locator("#look").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("joining-hand-overs-none", Cast.SCHOOL_NURSE, "/joining/hand-overs.xhtml"),
                Scene.of("joining-lead", Cast.PASTORAL_LEAD, LEAD + amina),
                Scene.of("joining-lead-mine", Cast.SOCIAL_WORKER, LEAD + amina),
                Scene.of("joining-lead-may-not", Cast.HOUSING_OFFICER, LEAD + amina),
                Scene.of("joining-welcome-gone", null, "/joining/welcome.xhtml?link=none"),
                Scene.of("joining-welcome-done", null, "/joining/welcome.xhtml?done=kept"),
                Scene.of("joining-vetting", Cast.SERVICE_MANAGER, "/joining/vetting.xhtml"),
                Scene.of("joining-vetting-open", Cast.TEAM_MANAGER, "/joining/vetting.xhtml").after(page ->
                        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")),
                Scene.of("joining-agreements", Cast.INFORMATION_GOVERNANCE_OFFICER, "/joining/agreements.xhtml"),
                Scene.of("joining-agreement", Cast.INFORMATION_GOVERNANCE_OFFICER, "/joining/agreements.xhtml?agency=" + agency));
    }

    private static void find(Page page, String words) {
        page.locator("#words").fill(words);
        page.locator("#look").click();
        page.locator("#colleague").waitFor();
    }

    private static void teams(Page page) {
        page.locator("#agency").fill("turning");
        page.locator("#look-team").click();
        page.locator("#team").waitFor();
    }
}
