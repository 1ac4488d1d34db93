package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * A server without a policy in force. The server of the tests has one, which no page can take away: the owner of the database
 * lets every version end yesterday, and takes that back.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WithoutPolicyIT {

    private static final String MAP = "/network/support-map.xhtml?child=" + OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    private final Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);

    @BeforeEach
    void there_is_no_policy() {
        assertEquals(200, viewer.get(MAP).status());
        change("effective_from = effective_from - interval '2 days', effective_to = effective_from - interval '1 day'");
        Patience.until("the policy has ended", () -> viewer.get(MAP).status() == 503);
    }

    @AfterEach
    void the_policy_is_back() {
        change("effective_from = effective_from + interval '2 days', effective_to = null");
        Patience.until("the policy is back", () -> viewer.get(MAP).status() == 200);
    }

    private static void change(String dates) {
        OwnersDesk.run("alter table policy_version disable trigger policy_version_guard");
        OwnersDesk.run("update policy_version set " + dates + " where state = 'PUBLISHED'");
        OwnersDesk.run("alter table policy_version enable trigger policy_version_guard");
    }

    @Test
    void a_managers_file_is_kept_unchecked_and_its_import_says_why() {
        Visitor manager = Visitor.signedIn(Cast.SERVICE_MANAGER);
        manager.upload("/intake/file?kind=CHILDREN", "file", "x.csv", "given_name,family_name,date_of_birth,nhs_number\nAnn,Ellis,2016-04-05,9997770005\n");
        UUID id = UUID.fromString(OwnersDesk.one("select run_id from import_file"));
        String page = "/intake/one-import.xhtml?id=" + id;
        try {
            Patience.until("the import says why", () -> manager.get(page).body().contains("since no sharing policy is in force"));
            assertEquals("0", OwnersDesk.one("select count(*) from import_row where run_id = ?", id));
            the_policy_is_back();
            manager.post("/intake/act", Map.of("import", id.toString(), "act", "go-on"));
            Patience.until("the file is checked", () -> manager.get(page).body().contains("id=\"faulty\""));
            assertEquals("0", OwnersDesk.one("select count(*) from import_file"));
            there_is_no_policy();
        } finally {
            OwnersDesk.run("delete from import_row where run_id = ?", id);
            OwnersDesk.run("delete from import_run where id = ?", id);
            OwnersDesk.run("delete from import_identity where value = '9997770005'");
        }
    }

    @Test
    void nothing_about_any_child_is_shown_and_a_plain_page_says_why() {
        for (String page : List.of("home", "support-map", "support-list", "timeline", "print-map", "join-child")) {
            assertPlain(viewer.get("/network/" + page + ".xhtml?child=" + UUID.randomUUID()));
        }
        assertPlain(viewer.post("/network/search-suggestions.xhtml", Map.of("words", "amina")));
        assertPlain(viewer.get("/network/list.csv?child=" + UUID.randomUUID()));
        assertPlain(viewer.get("/network/print-map.xhtml?as=pdf&child=" + UUID.randomUUID()));
    }

    @Test
    void the_page_of_what_waits_says_that_tasks_and_news_are_not_listed() {
        Answer page = viewer.get("/alert/alerts.xhtml");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("tasks that wait for your answer and news of your cases are not listed here"));
        assertFalse(page.body().contains("Nothing waits for you"));
        assertFalse(Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER).get("/alert/alerts.xhtml").body().contains("are not listed here"), "an officer has none");
    }

    @Test
    void the_officer_can_still_open_the_page_that_says_what_is_wrong() {
        Answer page = Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER).get("/policy/versions.xhtml");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("No maps are shown"));
    }

    private static void assertPlain(Answer answer) {
        assertEquals(503, answer.status());
        assertTrue(answer.body().contains("Maps cannot be shown now"));
        assertFalse(answer.body().contains("Amina"));
    }
}
