package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.control.CaseSight;
import org.patchwork.sharing.control.Telling;

/**
 * Tells of one event: the policy's table says to whom, and the sharing policy decides for each of them, now. For whoever may not know,
 * nothing is written anywhere. Who did it is not told, nor is whoever's work it is about, who knows.
 */
@ApplicationScoped
public class Teller {

    @Inject
    EventQueue queue;

    @Inject
    PolicyInForce policies;

    @Inject
    Telling telling;

    @Inject
    NoticeChoices choices;

    @Inject
    NoticeBook book;

    @Inject
    NoticeMails mails;

    @Inject
    Clock clock;

    /**
     * Writes to all who are to know, and marks the event told, in one transaction; an event that was told is not told again.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Transactional
    public void tell(UUID event) {
        queue.hold(event).ifPresent(row -> {
            Reference.Event rule = policies.get().reference().events().get(row.text("kind"));
            if (rule != null && !rule.audiences().isEmpty()) {
                tell(event, row, rule);
            }
            queue.told(event, clock.instant());
        });
    }

    private void tell(UUID event, Row row, Reference.Event rule) {
        UUID child = row.id("child_id");
        UUID involvement = row.id("involvement_id");
        List<UUID> addressees = ids(row.text("addressees"));
        CaseSight sight = telling.of(List.of(child), addressees);
        Set<UUID> readers = new TreeSet<>();
        rule.audiences().forEach(audience -> readers.addAll(candidates(audience, sight, child, involvement, addressees)));
        if (row.id("actor_id") != null) {
            readers.remove(row.id("actor_id"));
        }
        readers.removeIf(reader -> !sight.mayKnow(reader, child, involvement));
        NoticeChoices.Chosen chosen = choices.of(readers);
        for (UUID reader : readers) {
            Pace pace = chosen.of(reader, child, CaseEventKind.valueOf(row.text("kind")));
            book.add(event, reader, pace == Pace.OFF ? null : mails.open(reader, pace), clock.instant());
        }
    }

    /** A family sees what is new when it looks at its own view, where another table decides; nobody writes to it. */
    private static Set<UUID> candidates(String audience, CaseSight sight, UUID child, UUID involvement, List<UUID> addressees) {
        Set<UUID> candidates = new TreeSet<>(switch (audience) {
            case "TEAM" -> sight.teamOf(child);
            case "LEAD" -> sight.leadOf(child);
            case "MANAGER" -> sight.managersOf(child);
            case "HOLDER" -> sight.holdersOf(child, involvement);
            case "ASSIGNEE", "ASKER" -> addressees;
            default -> Set.of();
        });
        if (Set.of("TEAM", "LEAD", "MANAGER").contains(audience)) {
            candidates.removeAll(sight.whose(child, involvement));
        }
        return candidates;
    }

    private static List<UUID> ids(String array) {
        return Stream.of(array.replaceAll("[{}]", "").split(",")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }
}
