package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A message through the broker gives the one who asks and the desk the same bytes whichever services are behind the card and however
 * many, in every state: sent, passed on, replied, answered, failed. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrokerWorldsIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String thread = "/broker/sent-messages.xhtml?child=" + amina;
    private final String ask = "/broker/ask-broker.xhtml?child=" + amina;

    @AfterEach
    void messages_go() {
        OwnersDesk.run("delete from broker_message where asker_id = ?", OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
        OwnersDesk.run("delete from alert where kind like 'BROKER%'");
    }

    @Test
    void nothing_differs_whichever_services_are_behind_the_card_and_however_many() {
        Map<String, String> all = everything(HiddenMembers.SERVICES, "Yes");
        assertTrue(all.get("answered: thread").contains("Answer passed on by the broker"));
        assertTrue(all.get("failed: thread").contains("We could not pass it on"));
        HiddenMembers.SERVICES.forEach(service -> assertEquals(all, everything(List.of(service), "Yes"), service));
    }

    @Test
    void a_reply_that_gives_its_service_away_is_caught() {
        assertNotEquals(everything(List.of(HiddenMembers.LEAKY_SERVICE), "Yes"), everything(List.of(HiddenMembers.LEAKY_SERVICE), "Yes, at the clinic"));
    }

    private Map<String, String> everything(List<String> services, String reply) {
        messages_go();
        Visitor asker = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Visitor clerk = Visitor.signedIn(Cast.DESK_CLERK);
        Map<String, String> pages = new LinkedHashMap<>();
        String answered;
        try (HiddenMembers hidden = HiddenMembers.join(amina, services).whoseExistenceIsDisclosed()) {
            pages.put("ask", asker.get(ask).comparable());
            answered = send(asker);
            look(pages, "sent", asker, clerk, answered);
            act(clerk, answered, Map.of("go", "Pass it on"));
            look(pages, "passed on", asker, clerk, answered);
            OwnersDesk.run("""
                    update broker_delivery set reply = ?, replied_at = delivered_at where id = (
                        select id from broker_delivery where message_id = ? order by id limit 1)""", reply, UUID.fromString(answered));
            look(pages, "replied", asker, clerk, answered);
            act(clerk, answered, Map.of("answer", "We spoke", "pass-back", "Pass the answer back"));
            look(pages, "answered", asker, clerk, answered);
            hidden.names().forEach(name -> assertFalse(String.join("", pages.values()).contains(name), name));
            OwnersDesk.run("delete from broker_message where id = ?", UUID.fromString(answered));
            answered = send(asker);
        }
        act(clerk, answered, Map.of("go", "Pass it on"));
        look(pages, "failed", asker, clerk, answered);
        return pages;
    }

    private String send(Visitor asker) {
        asker.submit(ask, "ask", Map.of("urgency", "urgent", "message", "Could we speak?", "go", "Send to the broker"));
        return OwnersDesk.one("select id from broker_message where asker_id = ? and closed_at is null", OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
    }

    private static void act(Visitor clerk, String message, Map<String, String> fields) {
        clerk.submit("/broker/message.xhtml?message=" + message, "act", fields);
    }

    private void look(Map<String, String> pages, String state, Visitor asker, Visitor clerk, String message) {
        pages.put(state + ": thread", asker.get(thread).comparable());
        pages.put(state + ": ask", asker.get(ask).comparable());
        pages.put(state + ": inbox", nameless(clerk.get("/broker/inbox.xhtml").comparable(), message));
        pages.put(state + ": message", nameless(clerk.get("/broker/message.xhtml?message=" + message).comparable(), message));
    }

    /** Ids of messages are random, so they say nothing. */
    private static String nameless(String page, String message) {
        return page.replace(message, "id").replace(message.substring(0, 4) + "-" + message.substring(4, 8), "reference");
    }
}
