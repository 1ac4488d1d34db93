package org.patchwork.browser;

import java.util.List;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** What waits for somebody, and when nothing does. */
final class AlertScenes {

    private static final String PAGE = "/alert/alerts.xhtml";

    private AlertScenes() {
    }

    static List<Scene> all() {
        tell(Cast.SECOND_OFFICER, "scene 1");
        tell(Cast.SECOND_OFFICER, "scene 2");
        return List.of(
                Scene.of("alerts", Cast.SECOND_OFFICER, PAGE),
                Scene.of("alerts-empty", Cast.SENCO, PAGE));
    }

    /** Told as a server of before there were mails would have: no mail is due. */
    static void tell(Cast who, String occasion) {
        OwnersDesk.run("""
                insert into alert (id, account_id, kind, about, occasion, at)
                select gen_random_uuid(), id, 'GOVERNANCE_ALARM', '00000000-0000-4000-8000-000000000001', ?, cast(? as timestamptz)
                  from account where username = ? on conflict do nothing""", occasion, System.getProperty("whole.clock"), who.username());
    }

    static void nothingWaitsFor(Cast who) {
        OwnersDesk.run("update alert set read_at = at where read_at is null and account_id = (select id from account where username = ?)",
                who.username());
    }
}
