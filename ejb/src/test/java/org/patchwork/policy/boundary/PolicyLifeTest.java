package org.patchwork.policy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.control.Books;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** A version of the policy from draft to being in force, with a real database. */
class PolicyLifeTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private final PolicyBook shipped = Books.shipped();
    private Officers officers;

    @BeforeEach
    void three_officers() {
        officers = new Officers(entities.manager(), "ann", "ben", "cat");
    }

    private PolicyVersionEntry version(UUID id) {
        entities.flushAndForget();
        return officers.versions("ann").get(id);
    }

    private Cause refused(Runnable act) {
        Cause cause = assertThrows(PolicyRefused.class, act::run).refusal();
        entities.flushAndForget();
        return cause;
    }

    @Test
    void a_draft_is_submitted_approved_by_another_and_in_force_at_once() {
        UUID draft = officers.submitted("ann", shipped);
        assertEquals(1, officers.publishing("ben").approve(draft, shipped.hash(), null, null));
        PolicyVersionEntry version = version(draft);
        assertEquals(VersionState.PUBLISHED, version.state());
        assertEquals(1, version.number());
        assertEquals("ann", version.author().name());
        assertEquals("ben", version.approval().by().name());
        assertEquals("Agreed by the board", version.submission().note());
        assertEquals(Days.NOW, version.approval().effectiveFrom());
        assertTrue(version.inForce());
        assertEquals(shipped, officers.versions("cat").bookOf(draft));
        assertEquals(List.of(version), officers.versions("cat").ofTables(version.tablesHash()));
    }

    @Test
    void nothing_is_in_force_before_a_second_officer_approves() {
        officers.submitted("ann", shipped);
        assertTrue(officers.versions("ann").inForce().isEmpty());
        assertEquals(Cause.NOTHING_IN_FORCE, refused(() -> officers.drafts("ann").startFromInForce("From nothing")));
    }

    @Test
    void nobody_approves_what_they_began_edited_or_submitted() {
        UUID draft = officers.drafts("ann").startWith(shipped, "A change");
        PolicyBook other = Books.named("Homes");
        officers.drafts("ben").replace(draft, shipped.hash(), other);
        officers.drafts("ann").submit(draft, other.hash(), "Why not");
        entities.flushAndForget();
        assertEquals(Cause.OWN_WORK, refused(() -> officers.publishing("ann").approve(draft, other.hash(), null, null)));
        assertEquals(Cause.OWN_WORK, refused(() -> officers.publishing("ben").approve(draft, other.hash(), null, null)));
        assertFalse(version(draft).mayBeApprovedBy(officers.id("ben")));
        assertTrue(version(draft).mayBeApprovedBy(officers.id("cat")));
        officers.publishing("cat").approve(draft, other.hash(), null, null);
        assertEquals(Set.of("ann", "ben"), version(draft).editors().stream().map(Officer::name).collect(Collectors.toSet()));

        UUID second = officers.drafts("ann").startWith(shipped, "Another");
        officers.drafts("cat").submit(second, shipped.hash(), "Sent by a third");
        assertEquals(Cause.OWN_WORK, refused(() -> officers.publishing("cat").approve(second, shipped.hash(), null, null)));
    }

    @Test
    void an_edit_makes_the_submission_void() {
        UUID draft = officers.submitted("ann", shipped);
        PolicyBook other = Books.named("Homes");
        officers.drafts("ann").replace(draft, shipped.hash(), other);
        assertEquals(VersionState.DRAFT, version(draft).state());
        assertNull(version(draft).submission());
        assertEquals(Cause.NOT_SUBMITTED, refused(() -> officers.publishing("ben").approve(draft, shipped.hash(), null, null)));
        officers.drafts("ann").submit(draft, other.hash(), "Once more");
        assertEquals(Cause.CONTENT_CHANGED, refused(() -> officers.publishing("ben").approve(draft, shipped.hash(), null, null)));
        officers.drafts("ann").rename(draft, "Another title");
        assertEquals(VersionState.DRAFT, version(draft).state());
        assertEquals(List.of(Act.RENAMED, Act.SUBMISSION_VOID, Act.SUBMITTED, Act.CHANGED, Act.SUBMISSION_VOID, Act.SUBMITTED, Act.STARTED),
                officers.versions("cat").eventsOf(draft).stream().map(PolicyEventEntry::act).toList());
    }

    @Test
    void of_two_who_change_a_draft_the_second_is_told_by_whom_and_when() {
        UUID draft = officers.drafts("ann").startWith(shipped, "A change");
        officers.later(Duration.ofMinutes(5));
        officers.drafts("ben").replace(draft, shipped.hash(), Books.named("Homes"));
        DraftChanged changed = assertThrows(DraftChanged.class,
                () -> officers.drafts("ann").replace(draft, shipped.hash(), Books.named("Houses")));
        assertEquals("ben", changed.who());
        assertEquals(Days.NOW.plus(Duration.ofMinutes(5)), changed.when());
        assertEquals(Books.named("Homes"), officers.versions("ann").bookOf(draft));
        assertThrows(DraftChanged.class, () -> officers.drafts("ann").submit(draft, shipped.hash(), "Unseen"));
    }

    @Test
    void files_that_are_gone_from_the_new_content_are_gone_from_the_draft() {
        UUID draft = officers.drafts("ann").startWith(shipped, "A change");
        PolicyBook less = shipped.without(PolicyBook.SCENARIOS + "gate.csv");
        officers.drafts("ann").replace(draft, shipped.hash(), less);
        assertEquals(less, officers.versions("ann").bookOf(draft));
        assertEquals(less.hash(), version(draft).contentHash());
    }

    @Test
    void what_has_faults_or_fails_a_scenario_is_published_by_nobody() {
        UUID faulty = officers.submitted("ann", Books.faulty());
        List<PolicyFault> faults = assertThrows(NotPublishable.class,
                () -> officers.publishing("ben").approve(faulty, Books.faulty().hash(), null, null)).faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.table().equals("03-services.csv") && fault.message().contains("STANDRAD")));
        UUID failing = officers.submitted("ann", Books.failingScenario());
        faults = assertThrows(NotPublishable.class,
                () -> officers.publishing("ben").approve(failing, Books.failingScenario().hash(), null, null)).faults();
        assertEquals("scenarios/hidden-service.csv 3", faults.get(0).table() + " " + faults.get(0).line());
        assertTrue(officers.versions("ann").inForce().isEmpty());
    }

    @Test
    void a_submission_is_taken_back_rejected_or_discarded() {
        UUID draft = officers.submitted("ann", shipped);
        officers.drafts("ann").takeBack(draft);
        assertEquals(VersionState.DRAFT, version(draft).state());
        officers.drafts("ann").submit(draft, shipped.hash(), "Again");
        assertEquals(Cause.NOTE_UNUSABLE, refused(() -> officers.publishing("ben").reject(draft, " ")));
        officers.publishing("ben").reject(draft, "The source is missing");
        assertEquals(VersionState.DRAFT, version(draft).state());
        assertEquals("The source is missing", officers.versions("ann").eventsOf(draft).get(0).note());
        officers.drafts("ann").discard(draft, null);
        assertEquals(VersionState.DISCARDED, version(draft).state());
        assertEquals(Cause.NOT_A_DRAFT, refused(() -> officers.drafts("ann").rename(draft, "Too late")));
        assertEquals(Cause.NOT_A_DRAFT, refused(() -> officers.drafts("ann").submit(draft, shipped.hash(), "Too late")));
    }

    @Test
    void a_rollback_is_a_new_version_with_the_old_content() {
        UUID first = officers.published("ann", "ben", shipped);
        officers.later(Duration.ofDays(1));
        officers.published("ann", "ben", Books.named("Homes"));
        officers.later(Duration.ofDays(1));
        UUID back = officers.publishing("cat").rollBackTo(first, "Back to the first");
        officers.drafts("cat").submit(back, shipped.hash(), "Complaints");
        assertEquals(3, officers.publishing("ann").approve(back, shipped.hash(), null, null));
        assertEquals(first, version(back).basedOn());
        assertEquals(back, officers.versions("ann").inForce().orElseThrow().id());
        assertEquals(2, officers.versions("ann").ofTables(version(first).tablesHash()).size());
        UUID never = officers.drafts("ann").startFromInForce("A draft");
        assertEquals(Cause.NOT_PUBLISHED, refused(() -> officers.publishing("cat").rollBackTo(never, "Back")));
    }

    @Test
    void a_version_begins_and_ends_when_it_was_approved_to_and_the_one_before_applies_again() {
        UUID first = officers.published("ann", "ben", shipped);
        UUID second = officers.submitted("ann", Books.named("Homes"));
        officers.publishing("ben").approve(second, Books.named("Homes").hash(), LocalDateTime.of(2026, 3, 20, 9, 0), LocalDateTime.of(2026, 4, 1, 9, 0));
        assertEquals(first, officers.versions("ann").inForce().orElseThrow().id());
        officers.at(Instant.parse("2026-03-20T08:59:59.999Z"));
        assertEquals(first, officers.versions("ann").inForce().orElseThrow().id());
        officers.at(Instant.parse("2026-03-20T09:00:00Z"));
        assertEquals(second, officers.versions("ann").inForce().orElseThrow().id());
        officers.at(Instant.parse("2026-04-01T07:59:59.999Z"));
        assertEquals(second, officers.versions("ann").inForce().orElseThrow().id(), "summer time has begun");
        officers.at(Instant.parse("2026-04-01T08:00:00Z"));
        assertEquals(first, officers.versions("ann").inForce().orElseThrow().id());
    }

    @Test
    void of_two_that_begin_together_the_later_number_is_in_force() {
        UUID first = officers.published("ann", "ben", shipped);
        UUID second = officers.published("ann", "ben", Books.named("Homes"));
        assertEquals(version(first).approval().effectiveFrom(), version(second).approval().effectiveFrom());
        assertEquals(second, officers.versions("ann").inForce().orElseThrow().id());
    }

    @Test
    void a_node_whose_clock_is_slow_knows_what_was_approved_and_takes_no_earlier_moment_for_now() {
        officers.published("ann", "ben", shipped);
        officers.later(Duration.ofHours(-1));
        UUID second = officers.published("ann", "ben", Books.named("Homes"));
        assertEquals(second, officers.versions("ann").inForce().orElseThrow().id());
        assertEquals(Days.NOW, version(second).approval().effectiveFrom());
    }

    @Test
    void times_that_cannot_be_are_refused() {
        UUID draft = officers.submitted("ann", shipped);
        LocalDateTime soon = LocalDateTime.of(2026, 3, 16, 12, 0);
        assertEquals(Cause.TIME_DOES_NOT_EXIST, refused(() -> approve(draft, LocalDateTime.of(2026, 3, 29, 1, 30), null)));
        assertEquals(Cause.TIME_COMES_TWICE, refused(() -> approve(draft, LocalDateTime.of(2026, 10, 25, 1, 30), null)));
        assertEquals(Cause.TIME_COMES_TWICE, refused(() -> approve(draft, null, LocalDateTime.of(2026, 10, 25, 1, 0))));
        assertEquals(Cause.STARTS_IN_THE_PAST, refused(() -> approve(draft, LocalDateTime.of(2026, 3, 16, 10, 29), null)));
        assertEquals(Cause.ENDS_BEFORE_IT_BEGINS, refused(() -> approve(draft, soon, soon)));
        assertEquals(Cause.ENDS_BEFORE_IT_BEGINS, refused(() -> approve(draft, null, LocalDateTime.of(2026, 3, 16, 10, 30))));
        approve(draft, LocalDateTime.of(2026, 3, 29, 2, 0), LocalDateTime.of(2026, 10, 25, 2, 0));
        assertEquals(Instant.parse("2026-03-29T01:00:00Z"), version(draft).approval().effectiveFrom());
        assertEquals(Instant.parse("2026-10-25T02:00:00Z"), version(draft).approval().effectiveTo());
    }

    private void approve(UUID draft, LocalDateTime from, LocalDateTime to) {
        officers.publishing("ben").approve(draft, shipped.hash(), from, to);
    }

    @Test
    void officers_are_told_what_others_did_until_they_say_they_have_seen_it() {
        UUID draft = officers.submitted("ann", shipped);
        assertEquals(List.of(), officers.versions("ann").unseen());
        List<PolicyEventEntry> news = officers.versions("ben").unseen();
        assertEquals(List.of(Act.SUBMITTED, Act.STARTED), news.stream().map(PolicyEventEntry::act).toList());
        assertEquals("ann", news.get(0).by().name());
        assertEquals(shipped.hash(), news.get(0).contentHash());
        officers.versions("ben").markSeen(news.get(1).id());
        assertEquals(List.of(news.get(0)), officers.versions("ben").unseen());
        officers.versions("ben").markSeen(news.get(0).id());
        officers.versions("ben").markSeen(news.get(1).id());
        assertEquals(List.of(), officers.versions("ben").unseen());
        assertEquals(2, officers.versions("cat").unseen().size());
        assertEquals(draft, officers.versions("cat").events(1).get(0).versionId());
    }

    @Test
    void titles_notes_and_files_that_cannot_be_used_are_refused() {
        assertEquals(Cause.TITLE_UNUSABLE, refused(() -> officers.drafts("ann").startWith(shipped, " ")));
        assertEquals(Cause.TITLE_UNUSABLE, refused(() -> officers.drafts("ann").startWith(shipped, "x".repeat(121))));
        assertEquals(Cause.FILES_UNUSABLE, refused(() -> officers.drafts("ann").startWith(
                shipped.with(new org.patchwork.rules.engine.PolicyFile("../evil.csv", new byte[1])), "A change")));
        assertEquals(Cause.FILES_UNUSABLE, refused(() -> officers.drafts("ann").startWith(
                shipped.with(new org.patchwork.rules.engine.PolicyFile("99-big.csv", new byte[9 << 20])), "A change")));
        UUID draft = officers.drafts("ann").startWith(shipped, "A change");
        assertEquals(Cause.NOTE_UNUSABLE, refused(() -> officers.drafts("ann").submit(draft, shipped.hash(), "")));
        assertEquals(Cause.NO_SUCH_VERSION, refused(() -> officers.drafts("ann").rename(UUID.randomUUID(), "x")));
        assertEquals(Cause.NO_SUCH_VERSION, refused(() -> officers.versions("ann").bookOf(UUID.randomUUID())));
        assertNotNull(version(draft));
    }
}
