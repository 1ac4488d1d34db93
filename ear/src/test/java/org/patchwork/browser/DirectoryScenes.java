package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The directory, what people keep of it, leavers, and the question whether one still works with a child. */
final class DirectoryScenes {

    private DirectoryScenes() {
    }

    static List<Scene> all() {
        UUID daniel = OwnersDesk.practitioner(Cast.SOCIAL_WORKER);
        String ofManager = "select t.%s from practitioner p join team t on t.id = p.team_id where p.id = ?";
        String team = "/directory/keep-team.xhtml?id=" + OwnersDesk.one(ofManager.formatted("id"), OwnersDesk.practitioner(Cast.TEAM_MANAGER));
        String service = "/directory/keep-service.xhtml?id=" + OwnersDesk.one(ofManager.formatted("service_id"), OwnersDesk.practitioner(Cast.TEAM_MANAGER));
        return List.of(
                Scene.of("directory-find", Cast.SENCO, FindPage.ADDRESS),
                Scene.of("directory-find-results", Cast.PASTORAL_LEAD, FindPage.ADDRESS).after(page -> FindPage.ask(page, "mental health QX1")),
                Scene.of("directory-find-people", Cast.PASTORAL_LEAD, FindPage.ADDRESS).after(page -> FindPage.ask(page, "ha")),
                Scene.of("directory-find-none", Cast.PASTORAL_LEAD, FindPage.ADDRESS).after(page -> FindPage.ask(page, "qqxxzz")),
                Scene.of("directory-find-typing", Cast.PASTORAL_LEAD, FindPage.ADDRESS).after(page -> FindPage.type(page, "hous")),
                Scene.of("directory-practitioner-own", Cast.PASTORAL_LEAD, "/directory/practitioner.xhtml?done=profile&id=" + OwnersDesk.practitioner(Cast.PASTORAL_LEAD)),
                Scene.of("directory-keep-profile", Cast.PASTORAL_LEAD, KeepProfilePage.ADDRESS),
                Scene.of("directory-keep-profile-errors", Cast.PASTORAL_LEAD, KeepProfilePage.ADDRESS).after(page -> {
                    page.locator("#phone").fill("12");
                    page.locator("#email").fill("nowhere");
                    send(page);
                }),
                Scene.of("directory-absence", Cast.PASTORAL_LEAD, AbsencePage.ADDRESS),
                Scene.of("directory-absence-errors", Cast.PASTORAL_LEAD, AbsencePage.ADDRESS).after(DirectoryScenes::send),
                Scene.of("directory-my-team", Cast.TEAM_MANAGER, MyTeamPage.ADDRESS),
                Scene.of("directory-keep-team", Cast.TEAM_MANAGER, team),
                Scene.of("directory-keep-service", Cast.TEAM_MANAGER, service),
                Scene.of("directory-keep-service-errors", Cast.TEAM_MANAGER, service).after(page -> {
                    page.locator("#areas").fill("Brighton");
                    send(page);
                }),
                Scene.of("directory-leaving", Cast.TEAM_MANAGER, LeavingPage.ADDRESS + daniel),
                Scene.of("directory-leaving-errors", Cast.TEAM_MANAGER, LeavingPage.ADDRESS + daniel).after(DirectoryScenes::send),
                Scene.of("directory-departure", Cast.TEAM_MANAGER, DeparturePage.ADDRESS + daniel),
                Scene.of("directory-home-asked", Cast.FAMILY_SUPPORT_WORKER, "/network/home.xhtml"));
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
