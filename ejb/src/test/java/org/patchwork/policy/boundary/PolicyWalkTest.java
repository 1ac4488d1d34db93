package org.patchwork.policy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.policy.control.Books;
import org.patchwork.policy.control.LondonTime;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Entities;

/** Officers who do anything at any time, sensible or not: whatever they do, what must hold holds. */
class PolicyWalkTest {

    private static final int STEPS = 80;
    private static final List<String> NAMES = List.of("ann", "ben", "cat");
    private static final List<PolicyBook> BOOKS = List.of(Books.shipped(), Books.named("Homes"), Books.faulty());

    @RegisterExtension
    final Entities entities = new Entities();

    /** What the test itself remembers of who did what, to hold the database against. */
    private final Map<UUID, Set<String>> wrote = new HashMap<>();
    private final Map<UUID, PolicyVersionEntry> published = new HashMap<>();
    private final List<UUID> begun = new ArrayList<>();
    private Officers officers;
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_officers_do_four_eyes_saw_what_is_in_force(long seed) {
        Random random = new Random(seed);
        officers = new Officers(entities.manager(), NAMES.toArray(String[]::new));
        UUID first = officers.published("ann", "ben", BOOKS.get(0));
        begun.add(first);
        wrote.put(first, Set.of("ann"));
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            try {
                act(random, NAMES.get(random.nextInt(NAMES.size())));
                done++;
            } catch (PolicyRefused | DraftChanged | NotPublishable no) {
                refused++;
            }
            entities.flushAndForget();
            invariants(officers.versions("ann").list());
            officers.later(Duration.ofMinutes(random.nextInt(90)));
        }
        assertTrue(done > STEPS / 5 && refused > STEPS / 10, done + " done, " + refused + " refused");
    }

    private void act(Random random, String who) {
        if (begun.isEmpty() || random.nextInt(8) == 0) {
            begin(random, who);
            return;
        }
        UUID version = begun.get(begun.size() - 1 - random.nextInt(Math.min(3, begun.size())));
        PolicyBook book = BOOKS.get(random.nextInt(BOOKS.size()));
        String hash = random.nextInt(6) == 0 ? book.hash() : officers.versions(who).get(version).contentHash();
        switch (random.nextInt(13)) {
            case 0 -> {
                String before = officers.versions(who).get(version).contentHash();
                if (!officers.drafts(who).replace(version, hash, book).equals(before)) {
                    wrote.get(version).add(who);
                }
            }
            case 1, 2, 3, 4 -> officers.drafts(who).submit(version, hash, "Because");
            case 5 -> officers.drafts(who).takeBack(version);
            case 6 -> officers.publishing(who).reject(version, "No");
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    officers.drafts(who).discard(version, null);
                } else {
                    officers.drafts(who).rename(version, "Title " + random.nextInt());
                    wrote.get(version).add(who);
                }
            }
            default -> {
                Instant from = officers.now().plus(Duration.ofHours(random.nextInt(30) - 2L));
                officers.publishing(who).approve(version, hash, random.nextBoolean() ? null
                        : from.atZone(LondonTime.ZONE).toLocalDateTime(), null);
            }
        }
    }

    private void begin(Random random, String who) {
        List<UUID> live = List.copyOf(published.keySet());
        UUID draft = live.isEmpty() || random.nextBoolean()
                ? officers.drafts(who).startWith(BOOKS.get(random.nextInt(BOOKS.size())), "Begun")
                : officers.publishing(who).rollBackTo(live.get(random.nextInt(live.size())), "Back");
        begun.add(draft);
        wrote.put(draft, new HashSet<>(Set.of(who)));
    }

    private void invariants(List<PolicyVersionEntry> versions) {
        assertEquals(new HashSet<>(begun), versions.stream().map(PolicyVersionEntry::id).collect(Collectors.toSet()));
        for (PolicyVersionEntry version : versions) {
            assertEquals(wrote.get(version.id()), version.editors().stream().map(Officer::name).collect(Collectors.toSet()));
            assertEquals(version.contentHash(), officers.versions("ann").bookOf(version.id()).hash());
            assertEquals(version.state() == VersionState.PUBLISHED, version.approval() != null);
            assertEquals(version.state() == VersionState.PUBLISHED || version.state() == VersionState.SUBMITTED, version.submission() != null);
        }
        List<PolicyVersionEntry> live = versions.stream().filter(version -> version.state() == VersionState.PUBLISHED)
                .sorted(Comparator.comparing(PolicyVersionEntry::number)).toList();
        for (PolicyVersionEntry version : live) {
            String approver = version.approval().by().name();
            assertTrue(!wrote.get(version.id()).contains(approver) && !version.submission().by().name().equals(approver));
            assertTrue(!version.contentHash().equals(Books.faulty().hash()));
            PolicyVersionEntry before = published.putIfAbsent(version.id(), version);
            assertTrue(before == null || same(before, version), "a published version never changes");
        }
        assertTrue(IntStream.range(1, live.size()).allMatch(i -> live.get(i).number() == live.get(i - 1).number() + 1));
        assertEquals(expectedInForce(live), versions.stream().filter(PolicyVersionEntry::inForce).map(PolicyVersionEntry::id).findFirst(),
                () -> officers.now() + " " + live.stream().map(version -> version.number() + " " + version.approval()).toList());
    }

    /** The definition, once more, in plain Java. */
    private Optional<UUID> expectedInForce(List<PolicyVersionEntry> live) {
        return live.stream().filter(version -> !version.approval().effectiveFrom().isAfter(officers.now()))
                .max(Comparator.comparing((PolicyVersionEntry version) -> version.approval().effectiveFrom()).thenComparing(PolicyVersionEntry::number))
                .map(PolicyVersionEntry::id);
    }

    private static boolean same(PolicyVersionEntry one, PolicyVersionEntry other) {
        return one.number().equals(other.number()) && one.contentHash().equals(other.contentHash()) && one.approval().equals(other.approval())
                && one.title().equals(other.title()) && one.submission().equals(other.submission()) && one.tablesHash().equals(other.tablesHash());
    }
}
