package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Visitor;

/** Every page of the portal in every state that matters: empty, typical, sixty people, errors, details open. */
final class Scenes {

    private static final String MAP = "/network/support-map.xhtml?child=";
    private static final String LIST = "/network/support-list.xhtml?child=";
    private static final String TIMELINE = "/network/timeline.xhtml?child=";
    private static final String PRINT = "/network/print-map.xhtml?child=";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.HEALTH_VISITOR);
    private final UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);
    private final UUID jude = UUID.fromString(OwnersDesk.one("""
            select c.id from child c join person p using (id) where p.given_name = 'Jude' and p.family_name = 'Weaver'
               and not exists (select from involvement i where i.child_id = c.id)"""));

    private static final String DECISION = "/sharing/decision.xhtml?reference=";

    private Scenes() {
    }

    static Stream<Scene> all() {
        Scenes scenes = new Scenes();
        return Stream.of(scenes.maps(), scenes.frames(), scenes.forms(),
                PolicyScenes.all(),
                AlertScenes.all(),
                AttentionScenes.all(),
                AuditScenes.all(),
                BrokerScenes.all(),
                ConsentScenes.all(),
                DraftScenes.all(),
                DirectoryScenes.all(),
                EmergencyScenes.all(),
                ExportScenes.all(),
                FamilyScenes.all(),
                FeedbackScenes.all(),
                HolderScenes.all(),
                JoiningScenes.all(),
                MatchingScenes.all(),
                NoticeScenes.all(),
                ImportScenes.all(),
                ProtectionScenes.all(),
                StatutoryScenes.all(),
                TaskScenes.all()).flatMap(List::stream);
    }

    private List<Scene> maps() {
        return List.of(
                Scene.of("map", Cast.PASTORAL_LEAD, MAP + amina),
                Scene.of("map-open", Cast.PASTORAL_LEAD, MAP + amina).after(Scenes::openEverything),
                Scene.of("map-sixty", Cast.LEAD_OF_SIXTY, MAP + kezia),
                Scene.of("map-sixty-open", Cast.LEAD_OF_SIXTY, MAP + kezia).after(Scenes::openEverything),
                Scene.of("map-nobody", Cast.PASTORAL_LEAD, MAP + amina + "&role=Nobody"),
                Scene.of("map-broker", Cast.HOUSING_OFFICER, MAP + amina),
                Scene.of("map-limited", Cast.HEALTH_VISITOR, MAP + rosie),
                Scene.of("map-stub", Cast.YOUTH_WORKER, MAP + jude),
                Scene.of("list", Cast.PASTORAL_LEAD, LIST + amina),
                Scene.of("list-sixty-open", Cast.LEAD_OF_SIXTY, LIST + kezia).after(Scenes::openEverything),
                Scene.of("list-nobody", Cast.PASTORAL_LEAD, LIST + amina + "&role=Nobody"),
                Scene.of("list-limited", Cast.HEALTH_VISITOR, LIST + rosie),
                Scene.of("timeline", Cast.PASTORAL_LEAD, TIMELINE + amina),
                Scene.of("timeline-sixty", Cast.LEAD_OF_SIXTY, TIMELINE + kezia),
                Scene.of("timeline-broker", Cast.HOUSING_OFFICER, TIMELINE + amina),
                Scene.of("print", Cast.PASTORAL_LEAD, PRINT + amina),
                Scene.of("print-sixty", Cast.LEAD_OF_SIXTY, PRINT + kezia));
    }

    private List<Scene> frames() {
        return List.of(
                Scene.of("sign-in", null, "/access/sign-in.xhtml"),
                Scene.of("sign-in-errors", null, "/access/sign-in.xhtml").after(Scenes::send),
                Scene.of("signed-out", null, "/access/signed-out.xhtml"),
                Scene.of("home", Cast.PASTORAL_LEAD, "/network/home.xhtml"),
                Scene.of("governance-waiting", Cast.INFORMATION_GOVERNANCE_OFFICER, "/audit/governance.xhtml"),
                Scene.of("search-recent", Cast.PASTORAL_LEAD, MAP + amina).after(page -> new SearchBox(page).remember()),
                Scene.of("search-page-recent", Cast.SOCIAL_WORKER, MAP + amina).after(page -> page.navigate("/network/search.xhtml")),
                Scene.of("home-news", Cast.SOCIAL_WORKER, "/network/home.xhtml"),
                Scene.of("home-empty", Cast.SERVICE_MANAGER, "/network/home.xhtml"),
                Scene.of("search", Cast.PASTORAL_LEAD, "/network/home.xhtml").after(page -> new SearchBox(page).submit("khan")),
                Scene.of("search-none", Cast.PASTORAL_LEAD, "/network/home.xhtml").after(page -> new SearchBox(page).submit("qqxxzz")),
                Scene.of("search-typing", Cast.PASTORAL_LEAD, "/network/home.xhtml").after(page -> new SearchBox(page).type("ami")),
                Scene.of("practitioner", Cast.PASTORAL_LEAD,
                        "/directory/practitioner.xhtml?id=" + OwnersDesk.practitioner(Cast.SOCIAL_WORKER)),
                Scene.of("organisation", Cast.PASTORAL_LEAD, "/directory/organisation.xhtml?id=" + OwnersDesk.one("""
                        select o.id from organisation o join service s on s.organisation_id = o.id
                         group by o.id order by count(*) desc, o.id limit 1""")),
                Scene.of("policy", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/versions.xhtml"),
                Scene.of("decision-empty", Cast.INFORMATION_GOVERNANCE_OFFICER, "/sharing/decision.xhtml"),
                Scene.of("decision-missing", Cast.INFORMATION_GOVERNANCE_OFFICER, "/sharing/decision.xhtml?reference=0000-0000-0000"),
                Scene.of("decision", Cast.INFORMATION_GOVERNANCE_OFFICER, DECISION + look()),
                Scene.of("decision-open", Cast.INFORMATION_GOVERNANCE_OFFICER, DECISION + look()).after(Scenes::openEverything),
                Scene.of("who-could-see", Cast.INFORMATION_GOVERNANCE_OFFICER, WhoCouldSeePage.of(amina, "CAMHS")),
                Scene.of("who-could-see-answer", Cast.INFORMATION_GOVERNANCE_OFFICER, WhoCouldSeePage.of(amina, "CAMHS"))
                        .after(page -> new WhoCouldSeePage(page).ask("The school asked")),
                Scene.of("impact", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/impact.xhtml"),
                Scene.of("impact-result", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/impact.xhtml").after(page -> new ImpactPage(page).tryFirstVersion()),
                Scene.of("not-allowed", Cast.PASTORAL_LEAD, "/policy/versions.xhtml").answering(403),
                Scene.of("not-found", Cast.PASTORAL_LEAD, MAP + UUID.randomUUID()).answering(404),
                Scene.of("help", Cast.PASTORAL_LEAD, "/help/index.xhtml"),
                Scene.of("glossary", Cast.PASTORAL_LEAD, "/help/glossary.xhtml"),
                Scene.of("accessibility-statement", null, "/help/accessibility.xhtml"),
                Scene.of("privacy", null, "/help/privacy.xhtml"),
                Scene.of("shortcuts", Cast.PASTORAL_LEAD, "/help/shortcuts.xhtml"));
    }

    private List<Scene> forms() {
        return List.of(
                Scene.of("code-of-conduct", Cast.NEWCOMER, "/access/code-of-conduct.xhtml"),
                Scene.of("code-of-conduct-errors", Cast.NEWCOMER, "/access/code-of-conduct.xhtml").after(Scenes::send),
                Scene.of("join-child", Cast.YOUTH_WORKER, "/network/join-child.xhtml?child=" + jude),
                Scene.of("join-child-errors", Cast.YOUTH_WORKER, "/network/join-child.xhtml?child=" + jude).after(Scenes::send),
                Scene.of("record-contact", Cast.PASTORAL_LEAD, "/network/record-contact.xhtml?child=" + amina),
                Scene.of("record-contact-errors", Cast.PASTORAL_LEAD, "/network/record-contact.xhtml?child=" + amina).after(Scenes::send),
                Scene.of("decision-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, DECISION + look()).after(Scenes::send),
                Scene.of("who-could-see-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/sharing/who-could-see.xhtml").after(Scenes::send),
                Scene.of("impact-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/policy/impact.xhtml").after(Scenes::send),
                Scene.of("leave-child", Cast.PASTORAL_LEAD, "/network/leave-child.xhtml?child=" + amina),
                Scene.of("leave-child-errors", Cast.PASTORAL_LEAD, "/network/leave-child.xhtml?child=" + amina).after(page -> {
                    page.locator("#last-day").fill("99");
                    send(page);
                }));
    }

    /** The reference that stands on a map just looked at. */
    private String look() {
        return DecisionPage.referenceOn(Visitor.signedIn(Cast.PASTORAL_LEAD).get(MAP + amina).body());
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })");
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
