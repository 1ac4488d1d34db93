package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** The pages of emergency access in their states; one access lasts, another waits for its review. */
final class EmergencyScenes {

    private static final String OPEN = "/emergency/open-record.xhtml?child=";
    private static final String KEEP = """
            insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at)
            select ?, a.id, a.practitioner_id, c.id, 'MISSING', 'Seen at the station', s.at, s.at + interval '4 hours', s.at + interval '2 days',
                   s.at + interval '4 days'
              from account a, (select cast(? as timestamptz) - ? * interval '1 hour' as at) s, child c join person p using (id)
             where a.username = ? and p.given_name = ? and p.family_name = ? order by c.id limit 1
                on conflict do nothing
            """;
    private static final UUID LASTS = UUID.fromString("00000000-0000-4000-8000-00000000e001");
    private static final UUID OVER = UUID.fromString("00000000-0000-4000-8000-00000000e002");

    private EmergencyScenes() {
    }

    static List<Scene> all() {
        keep(LASTS, 1, "Rosie", "Bell");
        keep(OVER, 6, "Kezia", "Campbell");
        String lasting = OwnersDesk.one("select child_id from emergency_access where id = ?", LASTS);
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        return List.of(
                Scene.of("emergency-open", Cast.EMERGENCY_CLINICIAN, OPEN + amina),
                Scene.of("emergency-open-errors", Cast.EMERGENCY_CLINICIAN, OPEN + amina).after(EmergencyScenes::send),
                Scene.of("emergency-duty-numbers", Cast.YOUTH_WORKER, OPEN + amina),
                Scene.of("emergency-map", Cast.EMERGENCY_CLINICIAN, "/network/support-map.xhtml?child=" + lasting),
                Scene.of("emergency-no-print", Cast.EMERGENCY_CLINICIAN, "/network/print-map.xhtml?child=" + lasting),
                Scene.of("emergency-life", Cast.EMERGENCY_CLINICIAN, "/emergency/life-at-risk.xhtml?child=" + lasting),
                Scene.of("emergency-mine", Cast.EMERGENCY_CLINICIAN, "/emergency/mine.xhtml"),
                Scene.of("emergency-mine-empty", Cast.PASTORAL_LEAD, "/emergency/mine.xhtml"),
                Scene.of("emergency-reviews", Cast.INFORMATION_GOVERNANCE_OFFICER, "/emergency/reviews.xhtml"),
                Scene.of("emergency-review", Cast.INFORMATION_GOVERNANCE_OFFICER, "/emergency/review.xhtml?id=" + OVER),
                Scene.of("emergency-review-errors", Cast.INFORMATION_GOVERNANCE_OFFICER, "/emergency/review.xhtml?id=" + OVER)
                        .after(EmergencyScenes::send));
    }

    private static void keep(UUID id, int hoursAgo, String givenName, String familyName) {
        OwnersDesk.run(KEEP, id, Portal.clock(), hoursAgo, Cast.EMERGENCY_CLINICIAN.username(), givenName, familyName);
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
