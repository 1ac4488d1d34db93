package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that a viewer is told differs when members of hidden services join the team, are in touch with the child and leave, or when it is
 * of another hidden service: neither news, nor the number in the header, nor choices, nor mails.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoticeWorldsIT {

    private static final List<Cast> VIEWERS = List.of(Cast.PASTORAL_LEAD, Cast.SOCIAL_WORKER, Cast.SCHOOL_NURSE);

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @BeforeEach
    @AfterEach
    void nothing_has_happened() {
        News.isTold();
        News.forget(amina);
        OwnersDesk.run("update notice_mail set dropped_at = mail_due_at where mailed_at is null and mail_parked_at is null and dropped_at is null");
    }

    @Test
    void nothing_differs_when_hidden_members_come_and_go_whatever_their_service() {
        Map<String, String> without = everything();
        for (List<String> services : List.of(HiddenMembers.SERVICES, HiddenMembers.SERVICES.subList(0, 1), HiddenMembers.SERVICES.subList(1, 2))) {
            try (HiddenMembers hidden = HiddenMembers.join(amina, services)) {
                hidden.leave();
                assertEquals(without, everything(), services.toString());
            }
        }
        assertEquals(List.of(), OwnersDesk.list("select n.id from notice n join practitioner p on p.id = n.recipient_id join account a on a.practitioner_id = p.id "
                + "where n.child_id = ? and a.username in ('demo1', 'demo2', 'demo6')", amina), "no row says so either");
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught_in_news_number_and_mail() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Map<String, String> without = everything();
            try (HiddenMembers hidden = HiddenMembers.join(amina, List.of(HiddenMembers.LEAKY_SERVICE))) {
                Map<String, String> with = everything();
                for (Cast viewer : VIEWERS) {
                    assertTrue(with.get(viewer + " inbox").contains(hidden.leakyName()), viewer.name());
                    for (String what : List.of(" inbox", " header", " mails")) {
                        assertTrue(!without.get(viewer + what).equals(with.get(viewer + what)), viewer + what);
                    }
                }
            }
        }
    }

    private Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Cast who : VIEWERS) {
            Visitor viewer = Visitor.signedIn(who);
            all.put(who + " header", viewer.get("/help/index.xhtml").comparable());
            all.put(who + " inbox", viewer.get("/notice/inbox.xhtml").comparable());
            all.put(who + " second page", viewer.get("/notice/inbox.xhtml?page=2").comparable());
            all.put(who + " home", viewer.get("/network/home.xhtml").comparable());
            all.put(who + " alerts", viewer.get("/alert/alerts.xhtml").comparable());
            all.put(who + " settings", viewer.get("/notice/settings.xhtml").comparable());
            all.put(who + " of the child", viewer.get("/notice/child-settings.xhtml?child=" + amina).comparable());
            all.put(who + " mails", OwnersDesk.one("""
                    select count(*) || ' ' || count(mailed_at) from notice_mail m join account a on a.practitioner_id = m.recipient_id
                     where a.username = ?""", who.username()));
        }
        return all;
    }
}
