package org.patchwork.browser;

import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.News;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Portal;

/** News, choosing when one is mailed, stopping mails, and what operations see to. */
final class NoticeScenes {

    private static final String CHILD = "/notice/child-settings.xhtml?child=";
    private static final String STOP = "/notice/stop-mails.xhtml";
    private static final String PARKED = "/alert/parked.xhtml";

    private NoticeScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        String lead = OwnersDesk.one("select id from involvement where child_id = ? and lead", amina);
        for (String kind : List.of("CONTACT_RECORDED", "LEAD_CHANGED")) {
            News.happened(kind, amina, lead);
        }
        News.happened("PLAN_CHANGED", amina, null);
        News.isTold();
        UUID stopped = OwnersDesk.practitioner(Cast.HIGH_SCHOOL_LEAD);
        OwnersDesk.run("insert into notice_mail_stopped (practitioner_id, stopped_at) values (?, cast(? as timestamptz)) on conflict do nothing", stopped, Portal.clock());
        OwnersDesk.run("""
                insert into notice_stop_link (link_hash, practitioner_id, works_until)
                values (encode(sha256('scene'), 'hex'), ?, cast(? as timestamptz) + interval '1 year') on conflict do nothing""", stopped, Portal.clock());
        parked();
        return List.of(
                Scene.of("notice-inbox", Cast.PASTORAL_LEAD, "/notice/inbox.xhtml"),
                Scene.of("notice-inbox-empty", Cast.EMERGENCY_CLINICIAN, "/notice/inbox.xhtml"),
                Scene.of("notice-home", Cast.PASTORAL_LEAD, "/network/home.xhtml"),
                Scene.of("notice-alerts", Cast.PASTORAL_LEAD, "/alert/alerts.xhtml"),
                Scene.of("notice-settings", Cast.PASTORAL_LEAD, "/notice/settings.xhtml"),
                Scene.of("notice-settings-kept", Cast.PASTORAL_LEAD, "/notice/settings.xhtml?done=kept"),
                Scene.of("notice-settings-stopped", Cast.HIGH_SCHOOL_LEAD, "/notice/settings.xhtml"),
                Scene.of("notice-child-settings", Cast.PASTORAL_LEAD, CHILD + amina),
                Scene.of("notice-child-settings-hidden", Cast.PASTORAL_LEAD, CHILD + UUID.randomUUID()).answering(404),
                Scene.of("notice-stop-mails", null, STOP + "?link=scene"),
                Scene.of("notice-stop-mails-gone", null, STOP + "?link=none"),
                Scene.of("notice-stop-mails-done", null, STOP + "?done=stopped"),
                Scene.of("notice-parked", Cast.OPERATOR, PARKED),
                Scene.of("notice-parked-seen-to", Cast.OPERATOR, PARKED + "?done=seen-to"));
    }

    /** One of each that nobody is told of. */
    static void parked() {
        OwnersDesk.run("""
                insert into alert (id, account_id, kind, about, occasion, at, read_at, mail_due_at, mail_tries, mail_tried_at, mail_parked_at)
                select gen_random_uuid(), id, 'GOVERNANCE_ALARM', '00000000-0000-4000-8000-000000000002', 'parked', t, t, t, 8, t, t
                  from account, (select cast(? as timestamptz) as t) now where username = ? on conflict do nothing""", Portal.clock(), Cast.SECOND_OFFICER.username());
        OwnersDesk.run("""
                insert into outside_mail (id, address, page, works_until, mail_due_at, mail_tries, mail_tried_at, mail_parked_at, link_hash)
                select '00000000-0000-4000-8000-000000000003', 'nobody@parked.example', 'joining/welcome.xhtml', t + interval '1 day', t, 8, t, t, repeat('0', 64)
                  from (select cast(? as timestamptz) as t) now on conflict do nothing""", Portal.clock());
    }
}
