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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look that cannot be recorded does not happen. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoRecordNoViewIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);

    @AfterEach
    void records_can_be_written_again() {
        OwnersDesk.run("grant insert on access_record to patchwork_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-map", "support-list", "timeline", "print-map", "home"})
    void a_page_about_a_child_is_not_shown_when_the_look_cannot_be_recorded(String page) {
        String address = "/network/" + page + ".xhtml?child=" + amina;
        assertTrue(viewer.get(address).body().contains("Amina"));
        OwnersDesk.run("revoke insert on access_record from patchwork_app");

        Answer refused = viewer.get(address);

        assertEquals(500, refused.status());
        assertNobodyIsNamed(refused);
    }

    @Test
    void a_search_that_cannot_be_recorded_finds_nobody() {
        assertTrue(viewer.post("/network/search-suggestions.xhtml", Map.of("words", "amina")).body().contains("Khan"));
        OwnersDesk.run("revoke insert on access_record from patchwork_app");

        Answer refused = viewer.post("/network/search-suggestions.xhtml", Map.of("words", "amina"));

        assertEquals(500, refused.status());
        assertNobodyIsNamed(refused);
    }

    @Test
    void every_look_is_recorded_once_with_what_was_decided() {
        int before = looks();

        viewer.get("/network/support-map.xhtml?child=" + amina);

        assertEquals(before + 1, looks());
    }

    private int looks() {
        return Integer.parseInt(OwnersDesk.one("""
                select count(*) from access_record r join account a on a.id = r.account_id
                 where a.username = ? and r.child_id = ? and r.action = 'VIEW' and r.gate = 'OPEN'
                   and r.decisions like '%:R170:FULL:%' and r.decisions like '%:R139:HIDE:%'""", Cast.PASTORAL_LEAD.username(), amina));
    }

    private void assertNobodyIsNamed(Answer answer) {
        List<String> names = OwnersDesk.list("""
                select distinct p.family_name from involvement i join practitioner p on p.id = i.practitioner_id
                 where i.child_id = ? and p.id <> ?""", amina, OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
        names.forEach(name -> assertFalse(answer.body().contains(name), name));
        assertFalse(answer.body().contains("Amina"));
        assertFalse(answer.body().contains("Khan"));
    }
}
