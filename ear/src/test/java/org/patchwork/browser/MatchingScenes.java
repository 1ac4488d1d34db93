package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages on which children are found, added, compared and merged. */
final class MatchingScenes {

    private MatchingScenes() {
    }

    static List<Scene> all() {
        String compare = "/people/compare.xhtml?pair=" + pair();
        return List.of(
                Scene.of("search-similar", Cast.PASTORAL_LEAD, "/network/home.xhtml").after(page -> new SearchBox(page).submit("ameena khan")),
                Scene.of("add-child", Cast.YOUTH_WORKER, "/network/add-child.xhtml"),
                Scene.of("add-child-errors", Cast.YOUTH_WORKER, "/network/add-child.xhtml").after(MatchingScenes::send),
                Scene.of("add-child-likely", Cast.YOUTH_WORKER, "/network/add-child.xhtml").after(MatchingScenes::addAgain),
                Scene.of("duplicates", Cast.INFORMATION_GOVERNANCE_OFFICER, "/people/duplicates.xhtml"),
                Scene.of("compare", Cast.INFORMATION_GOVERNANCE_OFFICER, compare),
                Scene.of("compare-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, compare).after(MatchingScenes::send));
    }

    /** Two of the demonstration's children, as if somebody had found them alike. */
    private static UUID pair() {
        OwnersDesk.run("""
                insert into duplicate_pair (id, one_id, other_id, grounds, found_at)
                select gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), '{SAME_DAY}', timestamptz '2026-11-23 10:00Z'
                  from person a join child on child.id = a.id, person b join child c on c.id = b.id
                 where a.given_name = 'Amina' and a.family_name = 'Khan' and b.given_name = 'Jude' and b.family_name = 'Weaver'
                 order by a.id, b.id limit 1
                on conflict do nothing""");
        return UUID.fromString(OwnersDesk.list("""
                select d.id from duplicate_pair d join person a on a.id in (d.one_id, d.other_id) and a.given_name = 'Amina'
                  join person b on b.id in (d.one_id, d.other_id) and b.given_name = 'Jude' where d.state = 'OPEN'""").get(0));
    }

    private static void addAgain(Page page) {
        String born = OwnersDesk.one("select date_of_birth from person where id = ?", OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD));
        page.locator("#given").fill("Amina");
        page.locator("#family").fill("Kahn");
        page.locator("#born-day").fill("1");
        page.locator("#born-month").fill("1");
        page.locator("#born-year").fill(born.substring(0, 4));
        page.locator("#reason").fill("a test");
        page.locator("#go").click();
        page.locator("#likely").waitFor();
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
