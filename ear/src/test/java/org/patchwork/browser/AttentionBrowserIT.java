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

/** A school raises attention; those who may know see it at once, answer and close it; the others see nothing. */
class AttentionBrowserIT extends BrowserTest {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from alert where kind like 'ATTENTION%'");
        OwnersDesk.run("delete from notice where event like 'ATTENTION%'");
        OwnersDesk.run("delete from case_event where kind like 'ATTENTION%'");
        OwnersDesk.run("delete from attention_answer where attention_id in (select id from attention where child_id = ?)", amina);
        OwnersDesk.run("delete from attention where child_id = ?", amina);
    }

    @Test
    void two_at_once_raise_see_answer_and_close_it() {
        Window school = window(Cast.PASTORAL_LEAD);
        Window nurse = window(Cast.SCHOOL_NURSE);
        Window lead = window(Cast.SOCIAL_WORKER);
        Window housing = window(Cast.HOUSING_OFFICER);
        AttentionPage page = AttentionPage.raising(school, amina).raise(null, null);
        assertEquals(List.of("Choose why you raise attention"), page.problems());
        page.raise("NOT_SEEN", "CALL_ME");
        assertTrue(page.words().contains("Attention is raised."), page.words());
        school.screenshot("attention-raised");

        assertTrue(AttentionPage.bannerOf(nurse, amina).get(0).contains("Hannah Price"), "on the map of whoever may know");
        nurse.screenshot("attention-on-the-map");
        assertTrue(HomePage.open(nurse).words().contains("I cannot reach or see the child"));
        assertEquals(List.of(), AttentionPage.bannerOf(housing, amina), "not on the map of whoever may not");
        assertFalse(HomePage.open(housing).words().contains("raised attention"));

        AttentionPage answering = AttentionPage.fromTheMap(nurse, amina).answer("WILL_CALL");
        assertTrue(answering.words().contains("Comfort Mensah"), answering.words());
        nurse.screenshot("attention-answered");
        assertTrue(AlertsPage.open(school).waiting().contains("Somebody answered attention that you raised"));

        AttentionPage mine = AttentionPage.fromTheMap(school, amina);
        assertTrue(mine.words().contains("I will call you"), mine.words());
        AttentionPage leads = AttentionPage.fromTheMap(lead, amina).close("TALKED");
        assertTrue(leads.words().contains("Closed by Daniel Osei"), leads.words());
        assertEquals(List.of(), AttentionPage.bannerOf(nurse, amina));

        mine.close("MET");
        assertEquals(List.of("Somebody was quicker: it is closed. See below how it ended"), mine.problems());
        assertTrue(mine.words().contains("Closed by Daniel Osei"), mine.words());
        school.screenshot("attention-closed");
    }
}
