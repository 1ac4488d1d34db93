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
import org.patchwork.whole.Portal;

/** A family is told from either side, moves and is remembered; a brother's map is a second door; a plan begins and ends. */
class FamilyBrowserIT extends BrowserTest {

    private static final String SINCE_THEN = " (select id from person where family_name = 'Brook')";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID callum = OwnersDesk.child("Callum", "Reid", Cast.FAMILY_SUPPORT_WORKER);

    @AfterEach
    void nothing_is_left_behind() {
        for (String record : List.of("notice", "due_obligation", "case_event", "involvement")) {
            OwnersDesk.run("delete from " + record + " where child_id in" + SINCE_THEN);
        }
        OwnersDesk.run("delete from child where id in" + SINCE_THEN);
        OwnersDesk.run("delete from person_event where person_id in" + SINCE_THEN);
        OwnersDesk.run("delete from responsibility_entry where relationship_id in (select id from relationship where person_id in" + SINCE_THEN + ")");
        OwnersDesk.run("delete from household_member where person_id in" + SINCE_THEN);
        OwnersDesk.run("delete from relationship where person_id in" + SINCE_THEN + " or other_id in" + SINCE_THEN);
        OwnersDesk.run("delete from person where family_name = 'Brook'");
        OwnersDesk.run("delete from core_group_entry where plan_status_id in (select id from plan_status where child_id = ?)", callum);
        OwnersDesk.run("update involvement set core_group = false where child_id = ?", callum);
        OwnersDesk.run("delete from plan_status where child_id = ? and recorded_at is not null", callum);
        OwnersDesk.run("update plan_status set to_date = null, ended_by = null, ended_at = null where child_id = ?", callum);
    }

    @Test
    void a_family_is_seen_as_a_picture_and_as_a_table_with_the_same_people() {
        Window window = window(Cast.SCHOOL_NURSE);
        FamilyPage page = FamilyPage.from(SupportMapPage.open(window, amina));
        window.screenshot("family");
        assertEquals(List.of("Home of Amina Khan", "Home not known"), page.homes());
        assertEquals(page.inPicture(), page.inTable());
        assertTrue(page.inTable().containsAll(List.of("Amina Khan", "Leanne Khan", "Asif Khan", "Yusuf Khan", "Nasreen Khan")), page.inTable().toString());
        assertTrue(page.box("Leanne Khan").innerText().contains("mother of Amina Khan"));
        assertTrue(page.box("Leanne Khan").innerText().contains("mother of Yusuf Khan"), "told of both her children");
        assertTrue(page.row("Leanne Khan").contains("Verified"), page.row("Leanne Khan"));
        assertTrue(page.box("Yusuf Khan").innerText().contains("Comfort Mensah"), "who works with her brother, whose map opens to the nurse");
        page.follow(page.link("Yusuf Khan : open the map").first());
        assertEquals("Yusuf Khan", new SupportMapPage(window).heading());

        Window lead = window(Cast.PASTORAL_LEAD);
        FamilyPage hers = FamilyPage.open(lead, amina);
        assertFalse(hers.box("Yusuf Khan").innerText().contains("Comfort Mensah"), "his own record does not open to her");
        hers.follow(hers.link("Yusuf Khan : possible match").first());
        assertEquals("Possible match", new SupportMapPage(lead).heading());
    }

    @Test
    void whoever_works_with_the_mother_stands_with_the_mother_as_far_as_the_policy_shows_them() {
        FamilyPage page = FamilyPage.open(window(Cast.SOCIAL_WORKER), amina);
        assertTrue(page.box("Leanne Khan").innerText().contains("Gary Pritchard"), page.box("Leanne Khan").innerText());
        assertTrue(page.row("Leanne Khan").contains("Gary Pritchard"), page.row("Leanne Khan"));
        assertFalse(page.source().contains("Ruth Lowe"), "hidden on the map, hidden in the family");
    }

    @Test
    void a_carer_is_added_moves_in_and_is_remembered_when_the_care_ends() {
        Window window = window(Cast.SOCIAL_WORKER);
        FamilyPage page = FamilyPage.open(window, amina).add("Joan", "Brook", "FOSTER_CARER");
        assertTrue(page.words().contains("It is written down, and shows on both sides."), page.words());
        assertTrue(page.box("Joan Brook").innerText().contains("foster carer of Amina Khan"));
        assertTrue(page.box("Amina Khan").innerText().contains("fostered child of Joan Brook"), page.box("Amina Khan").innerText());

        page.change("Joan Brook moves").sendIt();
        assertTrue(page.problems().contains("Enter the first day as day, month and year"), page.problems().toString());
        page.window().page().locator("label[for^='home-']").first().click();
        page.day("from", Portal.today().minusDays(20)).sendIt();
        assertTrue(page.words().contains("The move is written down."), page.words());

        page.change("Parental responsibility Joan Brook").sendIt();
        assertEquals(List.of("Choose how it is with parental responsibility"), page.problems());
        page.choose("state", "VERIFIED").choose("source", "COURT_ORDER").sendIt();
        assertTrue(page.row("Joan Brook").contains("Order of a court; written down by Daniel Osei"), page.row("Joan Brook"));
        window.screenshot("family-with-carer");

        page.change("It has ended, or was a mistake Joan Brook");
        page.choose("how", "OVER").day("last", Portal.today().minusDays(1)).sendIt();
        assertFalse(page.inTable().contains("Joan Brook"));
        assertTrue(page.words().contains("Joan Brook was the foster carer of Amina Khan"), page.words());
        window.screenshot("family-past");
        assertFalse(SupportMapPage.open(window, amina).words().contains("Joan Brook"));
    }

    @Test
    void a_baby_who_is_entered_as_a_sister_is_offered_a_map_of_her_own_and_stays_one_person() {
        Window window = window(Cast.SOCIAL_WORKER);
        FamilyPage page = FamilyPage.open(window, amina).addBaby("Zara", "Brook", Portal.today().minusDays(9));
        int offered = page.words().indexOf("Children without a map of their own");
        assertTrue(offered > 0 && offered < page.words().indexOf("Home of Amina Khan"), "offered at once");
        window.screenshot("family-without-map");
        assertTrue(FamilyPage.open(window, amina).words().indexOf("Children without a map of their own") > page.words().indexOf("The family as a table"));
        page.follow(page.link("Open a map for Zara Brook"));
        AddChildPage form = new AddChildPage(window);
        assertEquals("Open a map for Zara Brook", form.heading());
        form.sendFor("");
        assertEquals(List.of("Say why you work with the child, in 200 letters at most"), form.problems());
        window.screenshot("family-open-map-errors");
        form.sendFor("a browser test of a baby");
        window.page().waitForURL("**/support-map.xhtml?child=*");
        assertEquals("Zara Brook", new SupportMapPage(window).heading());
        assertTrue(new SupportMapPage(window).words().contains("Daniel Osei"));
        FamilyPage after = FamilyPage.open(window, amina);
        assertFalse(after.words().contains("Children without a map of their own"));
        assertEquals(1, after.inTable().stream().filter("Zara Brook"::equals).count());
        assertTrue(after.box("Zara Brook").innerText().contains("brother or sister of Amina Khan"), after.box("Zara Brook").innerText());
        after.follow(after.link("Zara Brook : open the map").first());
        assertEquals("Zara Brook", new SupportMapPage(window).heading());
        FamilyPage expecting = FamilyPage.open(window, amina).addBaby("Baby", "Brook", Portal.today().plusDays(40));
        expecting.follow(expecting.link("Open a map for Baby Brook"));
        form.follow(form.link("Born already? Write the birth down first"));
        assertEquals("Baby Brook is born", form.heading());
        FamilyPage nurses = FamilyPage.open(window(Cast.SCHOOL_NURSE), amina);
        assertTrue(nurses.link("Zara Brook : possible match").first().isVisible(), "her door is the policy's");
    }

    @Test
    void what_was_typed_wrong_is_put_right_of_the_child_by_its_lead_and_of_relatives_by_the_whole_team() {
        Window window = window(Cast.SOCIAL_WORKER);
        FamilyPage page = FamilyPage.open(window, amina).add("Jaon", "Brook", "FOSTER_CARER").change("Jaon Brook: correct name or date of birth");
        assertEquals("Correct what is known of Jaon Brook", page.heading());
        assertEquals("Jaon", window.page().locator("#given").inputValue());
        window.page().locator("#given").fill("");
        window.page().locator("#born-day").fill("31");
        assertEquals(List.of("Enter a given name and a family name of up to 80 letters each", "Enter the day, month and year of birth, or leave all three empty"),
                page.sendIt().problems());
        window.page().locator("#given").fill("Joan");
        page.day("born", Portal.today().minusYears(48)).sendIt();
        assertTrue(page.words().contains("It is put right."), page.words());
        assertTrue(page.inTable().contains("Joan Brook") && !page.inTable().contains("Jaon Brook"), page.inTable().toString());
        assertTrue(page.box("Joan Brook").innerText().contains("foster carer of Amina Khan"));
        page.change("Amina Khan: correct name or date of birth");
        assertTrue(page.words().contains("Look at a paper"), "her age decides");
        window.page().locator("#born-day").fill("");
        assertEquals(List.of("Enter a date of birth, or a day within a year on which the child is expected"), page.sendIt().problems());
        FamilyPage nurses = FamilyPage.open(window(Cast.SCHOOL_NURSE), amina);
        nurses.follow(nurses.link("Record a change"));
        assertTrue(nurses.words().contains("Joan Brook: correct") && !nurses.words().contains("Amina Khan: correct"), nurses.words());
    }

    @Test
    void all_that_is_to_be_mended_is_told_at_once_and_each_by_its_name() {
        FamilyPage page = FamilyPage.open(window(Cast.SOCIAL_WORKER), amina);
        page.follow(page.link("Add a relative or carer"));
        page.window().page().locator("#who").selectOption("NEW");
        page.window().page().locator("#born-day").fill("31");
        page.window().page().locator("#since-day").fill("32");
        assertEquals(List.of("Enter a given name and a family name of up to 80 letters each", "Enter the day, month and year of birth, or leave all three empty",
                "Choose what they are to each other", "Enter since when as day, month and year, or leave all three empty"), page.sendIt().problems());
    }

    @Test
    void a_plan_begins_is_known_to_the_team_and_to_nobody_else_and_ends() {
        Window lead = window(Cast.FAMILY_SUPPORT_WORKER);
        PlanPage plan = PlanPage.open(lead, callum);
        assertEquals(List.of("Child in need"), plan.offered(), "early help runs, and child protection is for social care");
        plan.beginAsItIs();
        assertEquals(List.of("Choose a plan", "Enter the first day as day, month and year"), plan.problems());
        plan.begin("CIN", Portal.today().minusDays(2));
        assertTrue(plan.words().contains("The plan has begun."), plan.words());
        lead.screenshot("plan-begun");
        String colleague = "Gareth Hooper";
        plan.name(colleague);
        assertTrue(plan.words().contains(colleague));
        assertTrue(SupportMapPage.open(lead, callum).words().contains("Child in need"));
        assertTrue(TimelinePage.open(lead, callum).words().contains("Early help"), "the plan before is on the timeline");
        PlanPage.open(lead, callum).end(Portal.today());
        assertTrue(new PlanPage(lead).words().contains("The plan has ended."));

        assertFalse(SupportMapPage.open(window(Cast.POLICE_OFFICER), callum).words().contains("Child in need"), "a possible match tells of no plan");
        assertTrue(PlanPage.open(window(Cast.HOUSING_OFFICER), amina).words().contains("known to those who support the child"));
    }
}
