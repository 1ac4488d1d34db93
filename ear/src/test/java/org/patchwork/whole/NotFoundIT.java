package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that a viewer may not know of, and one that does not exist, give the same answer to the byte. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NotFoundIT {

    private final Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);

    @ParameterizedTest
    @ValueSource(strings = {"network/support-map", "network/support-list", "network/timeline", "network/print-map", "network/join-child",
            "network/family", "network/record-relative", "network/relative", "network/plan", "network/leave-child", "task/tasks",
            "task/print-tasks", "task/add-task", "protection/protect", "protection/declare-conflict", "attention/raise", "attention/past-attention",
            "network/print-list", "network/print-timeline", "network/print-family", "notice/child-settings"})
    void a_protected_child_and_an_address_that_means_nothing_give_the_same_page(String page) {
        String address = "/" + page + ".xhtml?child=";
        Answer miss = viewer.get(address + UUID.randomUUID());
        assertEquals(404, miss.status());
        assertEquals(miss.comparable(), viewer.get(address + sealed()).comparable(), "a sealed adoption");
        assertEquals(miss.comparable(), viewer.get(address + protectedPerson()).comparable(), "a protected person");
        assertEquals(miss.comparable(), viewer.get(address + "no-id").comparable(), "something that is no id");
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        assertEquals(200, viewer.get(address + amina).status());
        OwnersDesk.run("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), ?, ?, 'RISK_LINK', '2020-01-01')",
                OwnersDesk.practitioner(Cast.PASTORAL_LEAD), amina);
        try {
            assertEquals(miss.comparable(), viewer.get(address + amina).comparable(), "somebody who must stay away");
        } finally {
            OwnersDesk.run("delete from conflict where child_id = ? and kind = 'RISK_LINK' and declared_on = '2020-01-01'", amina);
        }
    }

    @Test
    void a_search_by_name_finds_no_protected_child() {
        assertFalse(found("lily sutton").contains(sealed().toString()));
        assertFalse(found("sofia ionescu").contains(protectedPerson().toString()));
        String namesakes = "select count(*) from person where given_name = 'Lily' and family_name = 'Sutton' and id <> ?";
        if (OwnersDesk.one(namesakes, sealed()).equals("0")) {
            assertEquals(found("qqxx zzyy"), found("lily sutton"));
        }
    }

    @Test
    void a_possible_match_tells_name_and_year_of_birth_and_nothing_else() {
        UUID hawa = UUID.fromString(OwnersDesk.one("""
                select c.id from child c join person p using (id)
                 where p.given_name = 'Hawa' and p.family_name = 'Diallo' and c.record_protection = 'SHIELDED'"""));
        String page = viewer.get("/network/support-map.xhtml?child=" + hawa).body();
        String born = OwnersDesk.one("select date_of_birth from person where id = ?", hawa);
        assertTrue(page.contains("Hawa Diallo"));
        assertTrue(page.contains(born.substring(0, 4)));
        assertFalse(page.contains("Halima"), "her mother");
        OwnersDesk.list("select p.family_name from involvement i join practitioner p on p.id = i.practitioner_id where i.child_id = ?", hawa)
                .forEach(name -> assertFalse(page.contains(name), name));
        assertTrue(page.contains(OwnersDesk.one("select b.name from broker b join child c using (authority_code) where c.id = ?", hawa)));
    }

    private String found(String words) {
        Answer found = viewer.post("/network/search-suggestions.xhtml", Map.of("words", words));
        assertEquals(200, found.status());
        return found.comparable();
    }

    private static UUID sealed() {
        return OwnersDesk.child("Lily", "Sutton", Cast.PASTORAL_LEAD);
    }

    private static UUID protectedPerson() {
        return OwnersDesk.child("Sofia", "Ionescu", Cast.PASTORAL_LEAD);
    }
}
