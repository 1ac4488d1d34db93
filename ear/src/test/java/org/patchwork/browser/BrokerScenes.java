package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages of the relay in their states, with messages about a child for whom another authority's desk works. */
final class BrokerScenes {

    private static final String INSERT = """
            insert into broker_message (id, broker_id, child_id, asker_id, route, urgent, text, sent_at, due_at, given_up_at, state, fault, passed_on_at, answer, closed_at)
            select cast(? as uuid), b.id, c.id, cast(? as uuid), 'CARD', ?, 'Could we speak before the meeting on Thursday?', m.at, m.at, now() + interval '9 years', ?, ?,
                   case when ? then m.at + interval '20 minutes' end, ?, case when ? then m.at + interval '3 hours' end
              from child c join broker b using (authority_code), (select timestamptz '2020-03-02 10:00:00Z' + ? * interval '1 minute' as at) m
             where c.id = ? on conflict do nothing
            """;

    private final UUID noah = OwnersDesk.child("Noah", "Fletcher", Cast.SENCO);
    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    private BrokerScenes() {
    }

    static List<Scene> all() {
        BrokerScenes scenes = new BrokerScenes();
        scenes.messages();
        return scenes.list();
    }

    private List<Scene> list() {
        String ask = "/broker/ask-broker.xhtml?child=";
        String thread = "/broker/sent-messages.xhtml?child=";
        String message = "/broker/message.xhtml?message=";
        return List.of(
                Scene.of("broker-ask", Cast.SENCO, ask + noah),
                Scene.of("broker-ask-errors", Cast.SENCO, ask + noah).after(BrokerScenes::send),
                Scene.of("broker-ask-nothing", Cast.PASTORAL_LEAD, ask + amina),
                Scene.of("broker-thread", Cast.SENCO, thread + noah),
                Scene.of("broker-thread-empty", Cast.PASTORAL_LEAD, thread + amina),
                Scene.of("broker-messages", Cast.SENCO, "/broker/messages.xhtml"),
                Scene.of("broker-messages-empty", Cast.SERVICE_MANAGER, "/broker/messages.xhtml"),
                Scene.of("broker-reply", Cast.SENCO, "/broker/reply.xhtml?message=" + id(21)),
                Scene.of("broker-reply-errors", Cast.SENCO, "/broker/reply.xhtml?message=" + id(21)).after(BrokerScenes::send),
                Scene.of("broker-inbox", Cast.OTHER_DESK, "/broker/inbox.xhtml"),
                Scene.of("broker-inbox-clerk", Cast.DESK_CLERK, "/broker/inbox.xhtml"),
                Scene.of("broker-message", Cast.OTHER_DESK, message + id(1)),
                Scene.of("broker-message-errors", Cast.OTHER_DESK, message + id(1)).after(page -> {
                    page.locator("#send-back").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("broker-message-replied", Cast.OTHER_DESK, message + id(2)),
                Scene.of("broker-message-closed", Cast.OTHER_DESK, message + id(4)),
                Scene.of("broker-desk", Cast.OTHER_DESK, "/broker/desk.xhtml"),
                Scene.of("broker-desk-errors", Cast.OTHER_DESK, "/broker/desk.xhtml").after(page -> {
                    page.locator("#phone").fill("ring us");
                    page.locator("#from-2").fill("late");
                    send(page);
                }),
                Scene.of("broker-reply-times", Cast.OTHER_DESK, "/broker/reply-times.xhtml"),
                Scene.of("broker-reply-times-none", Cast.SERVICE_MANAGER, "/broker/reply-times.xhtml"));
    }

    /** One in each state, and one that reached the SENCO. */
    private void messages() {
        UUID senco = OwnersDesk.practitioner(Cast.SENCO);
        UUID other = OwnersDesk.practitioner(Cast.LEAD_OF_SIXTY);
        insert(1, senco, true, "SENT", null, false, null, false);
        insert(2, senco, false, "PASSED_ON", null, true, null, false);
        insert(3, senco, false, "SENT_BACK", "NAMES_SOMEBODY", false, null, true);
        insert(4, senco, false, "ANSWERED", null, true, "Somebody comes at ten", true);
        insert(5, senco, false, "FAILED", null, false, null, true);
        insert(6, other, true, "PASSED_ON", null, true, null, false);
        deliver(21, 6, senco, null);
        deliver(22, 2, other, "Yes, at ten");
    }

    private void insert(int number, UUID asker, boolean urgent, String state, String fault, boolean passedOn, String answer, boolean closed) {
        OwnersDesk.run(INSERT, id(number).toString(), asker.toString(), urgent, state, fault, passedOn, answer, closed, number, noah);
    }

    private static void deliver(int number, int message, UUID who, String reply) {
        OwnersDesk.run("""
                insert into broker_delivery (id, message_id, practitioner_id, delivered_at, reply, replied_at)
                select ?, m.id, ?, m.passed_on_at, v.reply, case when v.reply is not null then m.passed_on_at end
                  from broker_message m, (select cast(? as text) as reply) v where m.id = ? on conflict do nothing""",
                id(number), who, reply, id(message));
    }

    private static UUID id(int number) {
        return UUID.fromString("b0000000-0000-4000-8000-0000000000%02d".formatted(number));
    }

    private static void send(Page page) {
        page.locator("#go").click();
        page.locator(".errors").waitFor();
    }
}
