package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is told that something waits gets a mail that says only to look, and finds it there. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MailIT {

    private static final String OPERATOR = "imran.malik@brackenford-council.example";
    private static final String PAGE = "/alert/alerts.xhtml";

    @Test
    void a_person_who_is_told_gets_one_mail_finds_what_waits_and_marks_it_read() {
        OwnersDesk.run("update alert set read_at = at where read_at is null and account_id = (select id from account where username = ?)",
                Cast.OPERATOR.username());
        String about = UUID.randomUUID().toString();
        for (String occasion : List.of("first", "second")) {
            OwnersDesk.run("""
                    insert into alert (id, account_id, kind, about, occasion, at, mail_due_at)
                    select gen_random_uuid(), id, 'GOVERNANCE_ALARM', cast(? as uuid), ?, cast(? as timestamptz), cast(? as timestamptz)
                      from account where username = ?""", about, occasion, System.getProperty("whole.clock"), System.getProperty("whole.clock"),
                    Cast.OPERATOR.username());
        }
        Patience.until("all is mailed", () -> OwnersDesk.list(
                "select 1 from alert where about = cast(? as uuid) and mailed_at is null", about).isEmpty());
        List<String> mails = PostOffice.mailsTo(OPERATOR);
        assertTrue(mails.get(0).contains("Subject: Something waits for you in Patchwork"), mails.get(0));
        assertTrue(mails.get(0).contains("http://portal.example/alert/alerts.xhtml"), mails.get(0));
        List.of(about, "GOVERNANCE", "Imran Malik", "refused").forEach(canary -> assertFalse(mails.toString().contains(canary), canary));

        Visitor operator = Visitor.signedIn(Cast.OPERATOR);
        assertTrue(operator.get("/help/index.xhtml").body().contains("<span class=\"count\">2</span>"));
        for (int left = 1; left >= 0; left--) {
            String page = operator.get(PAGE).body();
            String next = page.replaceFirst("(?s).*?name=\"alert\" value=\"([0-9a-f-]{36})\".*", "$1");
            page = operator.post("/alert/alert-read", Map.of("alert", next)).body();
            assertEquals(left, page.split("name=\"alert\"", -1).length - 1);
        }
        assertTrue(operator.get(PAGE).body().contains("Nothing waits for you."));
        assertEquals(200, operator.post("/alert/alert-read", Map.of("alert", "no id")).status());
    }

    @Test
    void a_stranger_is_asked_to_sign_in_first() {
        assertTrue(Visitor.stranger().get(PAGE).body().contains("id=\"password\""));
    }
}
