package org.patchwork.emergency.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.emergency.boundary.EmergencyNews.Told;
import org.patchwork.emergency.boundary.EmergencyRefused.Cause;
import org.patchwork.emergency.boundary.EmergencyReview.Seen;
import org.patchwork.emergency.control.OverdueReviews;
import org.patchwork.testing.Entities;

/** The review of emergencies, by working days, and who hears of it. */
class EmergencyReviewsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Scene scene;

    @BeforeEach
    void an_emergency() {
        scene = new Scene(entities.manager());
        scene.open();
    }

    private EmergencyReviews reviews() {
        return scene.as("officer").get(EmergencyReviews.class);
    }

    private UUID only() {
        List<ReviewEntry> all = reviews().list(null);
        assertEquals(1, all.size());
        return all.get(0).id();
    }

    private Cause refused(String username, UUID id, ReviewOutcome outcome, String note) {
        return assertThrows(EmergencyRefused.class, () -> scene.as(username).get(EmergencyReviews.class).review(id, outcome, note)).refusal();
    }

    private void end() {
        scene.as("clinician").get(BreakGlass.class).end(scene.child.id());
    }

    private List<String> told(String kind) {
        return scene.texts("select a.username || ' ' || t.occasion as text from alert t join account a on a.id = t.account_id where t.kind = ?1 order by 1", kind);
    }

    private void lateReviewsAreLookedFor() {
        scene.as("officer").get(OverdueReviews.class).go();
    }

    @Test
    void the_officer_sees_who_when_why_both_steps_and_what_was_seen_and_is_recorded() {
        scene.raise();
        end();
        EmergencyReview review = reviews().find(only(), Locale.UK).orElseThrow();
        assertEquals("Amina Khan", review.childName());
        assertEquals("No answer from home", review.text());
        assertEquals(EmergencyReason.ILL_OR_INJURED, review.entry().reason());
        assertTrue(review.entry().lifeAtRisk());
        assertEquals(review.lifeAt(), review.brokerAt());
        assertTrue(review.seen().contains(new Seen("Priya Shah", "camhs", "BROKERED")), review.seen().toString());
        assertTrue(review.seen().contains(new Seen("Priya Shah", "camhs", "FULL")));
        assertFalse(review.looks().isEmpty());
        assertEquals(1, scene.texts("select reason as text from access_record where action = 'EXPLAIN' and child_id = cast(?1 as uuid)", scene.child.id()).size());
    }

    @Test
    void a_review_is_due_at_the_end_of_the_second_working_day() {
        assertEquals(ReviewState.RUNNING, reviews().list(null).get(0).state());
        assertEquals(Instant.parse("2026-03-19T00:00:00Z"), reviews().list(null).get(0).dueAt());
        scene.later(Duration.ofHours(4));
        assertEquals(1, reviews().list(ReviewState.OPEN).size());
        scene.later(Duration.ofHours(57));
        assertEquals(0, reviews().list(ReviewState.OVERDUE).size());
        scene.later(Duration.ofMinutes(30));
        assertEquals(1, reviews().list(ReviewState.OVERDUE).size());
    }

    @Test
    void a_review_needs_an_outcome_and_a_note_and_is_written_once_after_the_end() {
        UUID id = only();
        assertEquals(Cause.NOT_TO_REVIEW, refused("officer", id, ReviewOutcome.JUSTIFIED, "n"), "while it lasts");
        assertFalse(reviews().find(id, Locale.UK).orElseThrow().mayReview());
        end();
        assertTrue(reviews().find(id, Locale.UK).orElseThrow().mayReview());
        assertEquals(Cause.OUTCOME_MISSING, refused("officer", id, null, "n"));
        assertEquals(Cause.NOTE_MISSING, refused("officer", id, ReviewOutcome.TRAINING, " "));
        assertEquals(Cause.NOTE_MISSING, refused("officer", id, ReviewOutcome.TRAINING, "x".repeat(501)));
        reviews().review(id, ReviewOutcome.TRAINING, "Ask the desk first");
        assertEquals(Cause.NOT_TO_REVIEW, refused("officer", id, ReviewOutcome.JUSTIFIED, "n"));
        assertEquals(Cause.NOT_TO_REVIEW, refused("officer", UUID.randomUUID(), ReviewOutcome.JUSTIFIED, "n"));
        assertEquals(ReviewState.DONE, reviews().list(null).get(0).state());
    }

    @Test
    void nobody_reviews_their_own() {
        end();
        UUID id = only();
        scene.change("insert into account_role (account_id, role) select id, 'INFORMATION_GOVERNANCE' from account where username = 'clinician'");
        assertEquals(Cause.OWN, refused("clinician", id, ReviewOutcome.JUSTIFIED, "n"));
        assertFalse(scene.as("clinician").get(EmergencyReviews.class).find(id, Locale.UK).orElseThrow().mayReview());
    }

    @Test
    void the_practitioner_and_their_manager_hear_and_see_the_outcome_and_nobody_else_does() {
        end();
        reviews().review(only(), ReviewOutcome.NOT_JUSTIFIED, "The broker was there");
        assertEquals(List.of("clinician ", "manager "), told("EMERGENCY_REVIEWED"));
        for (String username : List.of("clinician", "manager")) {
            ReviewEntry mine = scene.as(username).get(EmergencyNews.class).mine().get(0);
            assertEquals(ReviewOutcome.NOT_JUSTIFIED, mine.outcome());
            assertEquals("The broker was there", mine.note());
        }
        assertEquals(List.of(), scene.as("lead").get(EmergencyNews.class).mine());
        assertEquals(List.of(), scene.as("officer").get(EmergencyNews.class).mine());
    }

    @Test
    void a_late_review_is_told_to_officers_every_day_and_two_working_days_later_to_the_manager() {
        scene.later(Duration.ofDays(2));
        lateReviewsAreLookedFor();
        assertEquals(List.of(), told("EMERGENCY_REVIEW_OVERDUE"));
        scene.later(Duration.ofHours(14));
        lateReviewsAreLookedFor();
        lateReviewsAreLookedFor();
        assertEquals(List.of("officer 2026-03-19"), told("EMERGENCY_REVIEW_OVERDUE"));
        assertEquals(List.of(), told("EMERGENCY_REVIEW_ESCALATED"));
        scene.later(Duration.ofDays(2));
        lateReviewsAreLookedFor();
        assertEquals(List.of("officer 2026-03-19", "officer 2026-03-21"), told("EMERGENCY_REVIEW_OVERDUE"));
        assertEquals(List.of("manager "), told("EMERGENCY_REVIEW_ESCALATED"));
        reviews().review(only(), ReviewOutcome.JUSTIFIED, "late");
        scene.later(Duration.ofDays(1));
        lateReviewsAreLookedFor();
        assertEquals(2, told("EMERGENCY_REVIEW_OVERDUE").size());
    }

    @Test
    void the_same_child_twice_and_three_in_thirty_days_are_flagged() {
        assertFalse(reviews().list(null).get(0).repeated());
        end();
        scene.later(Duration.ofHours(1));
        UUID other = scene.some.aChild().id();
        scene.as("clinician").get(BreakGlass.class).open(other, EmergencyReason.MISSING, "why", Scene.PASSWORD, Scene.ADDRESS);
        assertEquals(0, reviews().list(null).stream().filter(ReviewEntry::repeated).count(), "two for two children");
        scene.later(Duration.ofHours(1));
        scene.open();
        List<ReviewEntry> repeated = reviews().list(null).stream().filter(ReviewEntry::repeated).toList();
        assertEquals(1, repeated.size());
        assertEquals(2, reviews().find(repeated.get(0).id(), Locale.UK).orElseThrow().earlier().size());
        scene.later(Duration.ofDays(29));
        scene.as("clinician").get(BreakGlass.class).open(scene.some.aChild().id(), EmergencyReason.MISSING, "why", Scene.PASSWORD, Scene.ADDRESS);
        assertEquals(2, reviews().list(null).stream().filter(ReviewEntry::repeated).count(), "three within thirty days");
    }

    @Test
    void whoever_was_told_learns_when_and_the_lead_alone_of_whom() {
        UUID id = only();
        Told lead = scene.as("lead").get(EmergencyNews.class).told(id).orElseThrow();
        assertEquals(scene.child.id(), lead.leads());
        assertNull(scene.as("safeguarding").get(EmergencyNews.class).told(id).orElseThrow().leads());
        assertNull(scene.as("officer").get(EmergencyNews.class).told(id).orElseThrow().leads());
        assertTrue(scene.as("manager").get(EmergencyNews.class).told(id).isEmpty());
    }
}
