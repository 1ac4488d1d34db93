package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever invites a clinician of a sensitive service gets the same bytes whether or not she works with the child already, unseen: from
 * the picker, from asking her, after she accepted, from asking her again and from taking it back. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JoiningWorldsIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID clinician = OwnersDesk.practitioner(Cast.CAMHS_WORKER);
    private final String invite = "/joining/invite.xhtml?child=" + amina;

    @AfterEach
    void all_is_as_before() {
        OwnersDesk.run("delete from alert where kind in ('INVITATION_RECEIVED', 'INVITATION_MADE')");
        OwnersDesk.run("delete from invitation where child_id = ?", amina);
        putBack();
    }

    @Test
    void nothing_differs_whether_or_not_she_works_with_the_child_already() {
        Map<String, String> involved = everything();
        takeOut();
        assertEquals(involved, everything());
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", "CAMHS", "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Map<String, String> involved = everything();
            assertTrue(involved.get("asked").contains("Your map shows them on the team already"));
            takeOut();
            assertNotEquals(involved, everything());
        }
    }

    private Map<String, String> everything() {
        OwnersDesk.run("delete from alert where kind in ('INVITATION_RECEIVED', 'INVITATION_MADE')");
        OwnersDesk.run("delete from invitation where child_id = ?", amina);
        Visitor asking = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("form", asking.get(invite).comparable());
        for (String words : new String[] {"ruth", "lo", "ruth lowe"}) {
            pages.put("picker " + words, asking.submit(invite, "find", Map.of("words", words, "look", "Find")).comparable());
        }
        assertTrue(pages.get("picker ruth").contains("Ruth Lowe"), pages.get("picker ruth"));
        pages.put("asked", nameless(ask(asking)));
        pages.put("asked again", nameless(ask(asking)));
        accept();
        pages.put("accepted", nameless(asking.get("/joining/invitations.xhtml").comparable()));
        pages.put("asked once more", nameless(ask(asking)));
        pages.put("lead", asking.get("/joining/lead.xhtml?child=" + amina).comparable());
        Visitor lead = Visitor.signedIn(Cast.SOCIAL_WORKER);
        pages.put("the lead's list", nameless(lead.get("/joining/invitations.xhtml").comparable()));
        return pages;
    }

    private String ask(Visitor asking) {
        return asking.submit(invite, "find", Map.of("ask", "ask", "go", "Invite", "words", "ruth", "colleague", clinician.toString())).comparable();
    }

    /** As the service does it when she works with the child already: nothing but the invitation changes. */
    private void accept() {
        OwnersDesk.run("update invitation set state = 'ACCEPTED', answered_at = made_at where child_id = ? and practitioner_id = ?", amina, clinician);
    }

    private void takeOut() {
        OwnersDesk.run("""
                update involvement set recorded_in_error_at = cast(? as timestamptz), disputed_at = cast(? as timestamptz), ended_on = coalesce(ended_on, cast(? as date))
                 where child_id = ? and practitioner_id = ?""", Portal.clock(), Portal.clock(), Portal.today(), amina, clinician);
    }

    private void putBack() {
        OwnersDesk.run("""
                update involvement set recorded_in_error_at = null, disputed_at = null, ended_on = null
                 where child_id = ? and practitioner_id = ? and recorded_in_error_at is not null""", amina, clinician);
    }

    /** Ids of invitations are random, so they say nothing. */
    private String nameless(String page) {
        String text = page;
        for (String id : OwnersDesk.list("select id from invitation where child_id = ?", amina)) {
            text = text.replace(id, "id");
        }
        return text;
    }
}
