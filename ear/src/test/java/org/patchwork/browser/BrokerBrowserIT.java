package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** A message through the broker: the mother's housing officer asks, the desk passes on, a member of the team answers. */
class BrokerBrowserIT extends BrowserTest {

    private static final String QUESTION = "Could somebody come to a meeting on Thursday?";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void messages_go() {
        OwnersDesk.run("delete from broker_message where asker_id = ?", OwnersDesk.practitioner(Cast.HOUSING_OFFICER));
    }

    @Test
    void a_message_goes_through_the_desk_to_the_team_and_one_answer_comes_back() {
        Window officer = window(Cast.HOUSING_OFFICER);
        BrokerPage asking = BrokerPage.fromCard(officer, amina);
        officer.screenshot("broker-ask");
        asking.ask("urgent", QUESTION);
        assertTrue(asking.words().contains("Your message is with the broker’s desk."));
        assertTrue(asking.entries().get(0).contains("Sent"), asking.entries().toString());

        Window clerk = window(Cast.DESK_CLERK);
        BrokerPage inbox = BrokerPage.open(clerk, "inbox.xhtml");
        clerk.screenshot("broker-inbox");
        inbox.openFirst();
        assertTrue(inbox.words().contains(QUESTION));
        assertFalse(inbox.source().contains("Amina") || inbox.source().contains("Pritchard") || inbox.source().contains(amina.toString()));
        clerk.screenshot("broker-message");
        inbox.press("Pass it on");
        assertTrue(inbox.words().contains("Nothing yet."), inbox.words());

        Window teacher = window(Cast.PASTORAL_LEAD);
        BrokerPage questions = BrokerPage.open(teacher, "messages.xhtml");
        teacher.screenshot("broker-messages");
        questions.openFirst();
        assertTrue(questions.words().contains("A professional who also supports Amina Khan, whom you support, asks through the broker:"));
        assertFalse(questions.source().contains("Pritchard"));
        teacher.screenshot("broker-reply");
        questions.fill("words", "Yes, at ten").press("Send to the broker");
        assertTrue(questions.words().contains("Your answer is with the broker’s desk."));

        BrokerPage desk = BrokerPage.open(clerk, "inbox.xhtml").openFirst();
        assertEquals("Yes, at ten", desk.held("answer"));
        clerk.screenshot("broker-message-replied");
        desk.fill("answer", "Somebody comes at ten").press("Pass the answer back");
        assertTrue(desk.words().contains("Answer passed back"));
        BrokerPage.open(clerk, "inbox.xhtml");
        assertFalse(new BrokerPage(clerk).words().contains("Check it"));

        BrokerPage answer = BrokerPage.open(officer, "sent-messages.xhtml?child=" + amina);
        assertEquals(1, answer.entries().size());
        assertTrue(answer.entries().get(0).contains("Answer passed on by the broker:"), answer.entries().toString());
        assertTrue(answer.entries().get(0).contains("Somebody comes at ten"));
        officer.screenshot("broker-answered");
    }

    @Test
    void what_names_somebody_is_sent_back_with_the_reason() {
        Window officer = window(Cast.HOUSING_OFFICER);
        BrokerPage asking = BrokerPage.fromCard(officer, amina);
        assertEquals(List.of("Choose how urgent it is", "Write what is to be passed on"), asking.sendNothing().problems());
        asking.ask("ordinary", "Is Ruth Lowe of CAMHS in it?");
        Window clerk = window(Cast.DESK_CLERK);
        BrokerPage desk = BrokerPage.open(clerk, "inbox.xhtml").openFirst();
        assertEquals(List.of("Choose a reason"), desk.press("Send it back").problems());
        clerk.page().locator("#fault").selectOption("NAMES_SOMEBODY");
        desk.press("Send it back");
        assertTrue(desk.words().contains("Sent back"));
        assertTrue(BrokerPage.open(officer, "sent-messages.xhtml?child=" + amina).words().contains("Write it again without the name."));
    }

    @Test
    void who_does_not_answer_says_why_and_the_desk_reads_it() {
        Window officer = window(Cast.HOUSING_OFFICER);
        BrokerPage.fromCard(officer, amina).ask("ordinary", QUESTION);
        Window clerk = window(Cast.DESK_CLERK);
        BrokerPage.open(clerk, "inbox.xhtml").openFirst().press("Pass it on");
        Window teacher = window(Cast.PASTORAL_LEAD);
        BrokerPage question = BrokerPage.open(teacher, "messages.xhtml").openFirst();
        teacher.page().locator("#reason").selectOption("DO_NOT_KNOW");
        question.press("Do not answer");
        BrokerPage desk = BrokerPage.open(clerk, "inbox.xhtml").openFirst();
        assertTrue(desk.words().contains("I do not know"), desk.words());
        assertEquals(List.of("Write what is to be passed on"), desk.press("Pass the answer back").problems());
    }

    @Test
    void the_desks_numbers_are_changed_by_its_manager_and_shown_on_the_next_map() {
        Window manager = window(Cast.DESK_MANAGER);
        BrokerPage desk = BrokerPage.open(manager, "desk.xhtml");
        manager.screenshot("broker-desk");
        desk.fill("phone", "ring us").fill("from-0", "late").sendNothing();
        assertEquals(List.of("Enter a telephone number, such as 01632 960001",
                "Enter two times such as 9:00 and 17:00, the first before the second, or leave both empty"), desk.problems());
        desk = BrokerPage.open(manager, "desk.xhtml");
        String phone = desk.held("phone");
        String night = desk.held("out-of-hours");
        desk.fill("phone", "01632 960999").fill("out-of-hours", "01632 960999").sendNothing();
        assertTrue(desk.words().contains("The desk was changed."));
        assertTrue(SupportMapPage.open(window(Cast.HOUSING_OFFICER), amina).words().contains("01632 960999"));
        BrokerPage.open(manager, "desk.xhtml").fill("phone", phone).fill("out-of-hours", night).sendNothing();
    }

    @Test
    void reply_times_are_shown_to_managers_and_few_are_not_told() {
        Window manager = window(Cast.DESK_MANAGER);
        BrokerPage times = BrokerPage.open(manager, "reply-times.xhtml");
        assertTrue(times.words().contains("Sent to passed on"));
        assertTrue(times.words().contains("Fewer than 5"));
        assertFalse(times.words().contains("Westshire"));
        manager.screenshot("broker-reply-times");
    }

    @Test
    void who_rang_in_vain_says_so_and_reads_when() {
        Window officer = window(Cast.HOUSING_OFFICER);
        BrokerPage page = BrokerPage.open(officer, "sent-messages.xhtml?child=" + amina).press("I rang, and nobody answered");
        assertTrue(page.words().contains("You said that nobody answered on"));
    }
}
