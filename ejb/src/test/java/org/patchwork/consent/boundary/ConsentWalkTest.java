package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Policies;

/**
 * Years in which anything is said in any order, through the services that pages use: recording consent never shows less, taking it back
 * never shows more, and what was refused, withdrawn, has run out or was given by somebody who could not give it shows nothing (sharing
 * policy, section 4, property 6, and property 3).
 */
class ConsentWalkTest {

    private static final int STEPS = 45;
    private static final int AGE = 12;
    private static final Period BEFORE_ADULT = Period.ofYears(17).plusMonths(10);
    private static final List<String> ORDER = List.of("HIDE", "BROKERED", "LIMITED", "FULL");
    private static final List<String> OTHERS = List.of("youth", "social", "stranger");
    private static final Map<String, String> ROLES = Map.of("youth", "YOUTH_WORKER", "social", "SOCIAL_WORKER", "stranger", "TEACHER");

    @RegisterExtension
    final Entities entities = new Entities();

    private Service service;
    private Random random;
    private ConsentRequest last;
    private LocalDate assessedOn;
    private boolean gillick;
    private final Map<String, Integer> seen = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_was_said_nobody_sees_more_than_was_agreed(long seed) {
        walk(seed);
        assertTrue(seen.keySet().containsAll(List.of("GIVEN", "REFUSED", "WITHDRAWN", "refused", "FULL", "BROKERED", "HIDE")), "seed " + seed + ": " + seen);
    }

    @Test
    void a_table_that_lets_a_parent_consent_for_a_competent_child_is_caught() {
        caught(Policies.shipped().with("07-consent.csv", "PARENT,CHILD,ANY,GILLICK|PRESUMED_16,N,0,-", "PARENT,CHILD,ANY,GILLICK|PRESUMED_16,Y,12,13|16|18"));
    }

    @Test
    void a_table_that_forgets_the_scope_is_caught() {
        caught(Policies.shipped().with("38-outcome-consent-full.csv", "not EXCLUDES_VIEWER", "ANY"));
    }

    @Test
    void a_table_by_which_a_fuller_consent_shows_less_is_caught() {
        caught(Policies.shipped().with("38-outcome-consent-full.csv", "sensitive,FULL,not EXCLUDES_VIEWER,team,FULL", "sensitive,FULL,not EXCLUDES_VIEWER,team,HIDE"));
    }

    @Test
    void a_table_by_which_withdrawn_consent_shows_is_no_policy_at_all() {
        Policies broken = Policies.shipped().with("43-outcome-consent-other.csv", "WITHDRAWN,ANY,ANY,HIDE", "WITHDRAWN,ANY,ANY,FULL");
        assertThrows(IllegalStateException.class, broken::compiled);
    }

    private void caught(Policies broken) {
        AssertionError found = assertThrows(AssertionError.class, () -> {
            for (long seed = 1; seed <= 5; seed++) {
                begin(seed);
                service.decideBy(broken.compiled());
                steps(seed);
                entities.manager().getTransaction().rollback();
                entities.manager().getTransaction().begin();
            }
        });
        assertTrue(found.getMessage().startsWith("seed "), found.getMessage());
    }

    private void walk(long seed) {
        begin(seed);
        steps(seed);
    }

    private void begin(long seed) {
        service = new Service(entities, AGE);
        random = new Random(seed);
        last = null;
        assessedOn = null;
        service.keepEverybodyTrained();
    }

    private void steps(long seed) {
        Map<String, String> before = outcomes();
        for (int step = 0; step < STEPS; step++) {
            String at = "seed " + seed + ", step " + step + ": ";
            boolean held = holds();
            ConsentRequest previous = last;
            act();
            Map<String, String> after = outcomes();
            if (last != previous) {
                compare(at + last, before, after, previous, held);
            }
            invariants(at + last, after);
            service.later(Duration.ofDays(random.nextInt(70)));
            if (!service.today().isBefore(born().plus(BEFORE_ADULT))) {
                return;
            }
            before = outcomes();
            invariants(at + "time passed after " + last, before);
        }
    }

    private void act() {
        try {
            switch (random.nextInt(5)) {
                case 0 -> assess();
                case 1 -> withdraw();
                default -> say(request());
            }
        } catch (ConsentRefused no) {
            seen.merge("refused", 1, Integer::sum);
        }
        entities.flushAndForget();
    }

    private void assess() {
        boolean competent = random.nextBoolean();
        service.as("youth", CompetenceRegister.class).assess(UUID.randomUUID(), service.child.id(), competent ? "GILLICK" : "NOT_COMPETENT", service.today());
        assessedOn = service.today();
        gillick = competent;
    }

    private void withdraw() {
        ConsentEntry latest = service.seenBy("colleague").latest();
        if (latest != null && latest.state().equals("GIVEN")) {
            service.as("colleague", ConsentRegister.class).withdraw(service.child.id(), latest.id(), UUID.randomUUID(), "CHILD", service.today());
            said(service.said("WITHDRAWN", null, "CHILD"));
        }
    }

    private void say(ConsentRequest request) {
        service.as(random.nextBoolean() ? "drugs" : "colleague", ConsentRegister.class).record(request);
        said(request);
    }

    private void said(ConsentRequest request) {
        last = request;
        seen.merge(request.state(), 1, Integer::sum);
    }

    private ConsentRequest request() {
        String state = random.nextInt(4) == 0 ? "REFUSED" : "GIVEN";
        ConsentRequest request = service.said(state, state.equals("GIVEN") ? oneOf("FULL", "EXISTENCE") : null, oneOf("CHILD", "CHILD", "PARENT", "OTHER_PARENT"));
        request = Service.dated(request, service.today().minusDays(random.nextInt(200)), random.nextInt(3) == 0 ? service.today().plusDays(random.nextInt(90)) : null);
        Set<String> roles = Set.of(oneOf("YOUTH_WORKER", "SOCIAL_WORKER", "TEACHER"));
        request = random.nextInt(2) == 0 ? request : Service.scoped(request, oneOf("ONLY", "EXCEPT"), Set.of(), roles);
        return random.nextInt(3) == 0 ? Service.confirmed(request) : request;
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    private Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        Stream.concat(OTHERS.stream(), Stream.of("colleague")).forEach(viewer -> outcomes.put(viewer, service.outcomeFor(viewer)));
        outcomes.values().forEach(outcome -> seen.merge(outcome, 1, Integer::sum));
        return outcomes;
    }

    /** What one statement changed, against the moment before it. */
    private void compare(String at, Map<String, String> before, Map<String, String> after, ConsentRequest previous, boolean held) {
        for (String viewer : OTHERS) {
            int change = ORDER.indexOf(after.get(viewer)) - ORDER.indexOf(before.get(viewer));
            if (!last.state().equals("GIVEN")) {
                assertTrue(change <= 0, at + " shows more to " + viewer);
            } else if (!held || last.extent().equals("FULL") && reaches(last, viewer)) {
                assertTrue(change >= 0, at + " shows less to " + viewer + " after " + previous);
            }
        }
    }

    /** What holds at any time, by a reckoning of the test's own. */
    private void invariants(String at, Map<String, String> outcomes) {
        assertEquals("FULL", outcomes.get("colleague"), at + " own team");
        assertEquals("HIDE", outcomes.get("stranger"), at + " stranger");
        for (String viewer : List.of("youth", "social")) {
            if (!holds() || !reaches(last, viewer)) {
                assertEquals("HIDE", outcomes.get(viewer), at + " " + viewer);
            } else {
                assertEquals(last.extent().equals("FULL") ? "FULL" : "BROKERED", outcomes.get(viewer), at + " " + viewer);
            }
        }
    }

    private static boolean reaches(ConsentRequest consent, String viewer) {
        boolean listed = consent.roles().contains(ROLES.get(viewer));
        return consent.scope().equals("ALL") || consent.scope().equals("ONLY") == listed;
    }

    private boolean holds() {
        if (last == null || !last.state().equals("GIVEN")) {
            return false;
        }
        boolean competent = !service.today().isBefore(born().plusYears(16)) || assessedOn != null && gillick
                && (!assessedOn.isBefore(born().plusYears(13)) || service.today().isBefore(born().plusYears(13)));
        boolean mayGive = last.giver().equals("CHILD") && competent || last.giver().equals("PARENT") && !competent;
        LocalDate until = last.to() == null ? last.from().plusYears(1) : last.to();
        boolean birthday = Stream.of(13, 16, 18).map(born()::plusYears).anyMatch(day -> last.from().isBefore(day) && !day.isAfter(service.today()));
        return mayGive && !until.isBefore(service.today()) && !birthday;
    }

    private static LocalDate born() {
        return Days.TODAY.minusYears(AGE).minusDays(100);
    }
}
