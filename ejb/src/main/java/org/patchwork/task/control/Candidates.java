package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.control.OthersSight;
import org.patchwork.task.boundary.TaskPerson;
import org.patchwork.task.control.TaskBook.Stand;

/**
 * To whom something may be given to do: people who work with the child and stand in full on the map of whoever gives it and of whoever
 * asks it, and whose own map shows in full whoever asks. So a task tells neither of the two of somebody whom their map would not.
 */
@ApplicationScoped
public class Candidates {

    private static final String CHILD = "CHILD";

    @Inject
    OthersSight others;

    @Inject
    Clock clock;

    /**
     * @param open  the record as opened to whoever gives it
     * @param giver who that is
     * @param asker by which involvement it is asked
     * @return each by the involvement by which they would do it, the giver first if on the team, then in the order of the record
     */
    Map<Stand, TaskPerson> of(OpenRecord open, UUID giver, Stand asker) {
        Set<UUID> shownTheAsker = others.whoIsShown(open.child().id(), asker.involvement());
        Optional<Set<UUID>> shownToTheAsker = giver.equals(asker.practitioner()) ? Optional.empty()
                : others.shownTo(asker.practitioner(), open.child().id());
        Map<Stand, TaskPerson> people = new LinkedHashMap<>();
        if (giver.equals(asker.practitioner())) {
            people.put(asker, new TaskPerson(giver, null, null, true));
        }
        inOrder(open).filter(one -> !one.practitionerId().equals(giver) || !people.containsKey(asker))
                .filter(one -> one.practitionerId().equals(asker.practitioner()) || shownTheAsker.contains(one.practitionerId()))
                .filter(one -> shownToTheAsker.map(shown -> shown.contains(one.involvementId())).orElse(true))
                .forEach(one -> people.putIfAbsent(new Stand(one.practitionerId(), one.involvementId()),
                        new TaskPerson(one.practitionerId(), one.name(), one.roleName(), one.practitionerId().equals(giver))));
        return people;
    }

    private Stream<SharedInvolvement> inOrder(OpenRecord open) {
        Map<UUID, SharedInvolvement> first = new LinkedHashMap<>();
        open.involvements().stream().filter(this::here).forEach(one -> first.putIfAbsent(one.practitionerId(), one));
        return first.values().stream();
    }

    /** Works with the child itself, today and tomorrow. */
    private boolean here(SharedInvolvement one) {
        return one.outcome() == SharedOutcome.FULL && CHILD.equals(one.subject()) && !one.planned()
                && (one.endedOn() == null || one.endedOn().isAfter(LocalDate.now(clock))) && (one.presence() == null || !one.presence().left());
    }

    /** @return the one of that practitioner among them */
    static Optional<Stand> chosen(Map<Stand, TaskPerson> people, UUID practitioner) {
        return people.keySet().stream().filter(stand -> stand.practitioner().equals(practitioner)).findFirst();
    }

    static List<TaskPerson> list(Map<Stand, TaskPerson> people) {
        return List.copyOf(people.values());
    }
}
