package org.patchwork.network.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.network.boundary.MyChild;
import org.patchwork.network.boundary.MyChild.Change;
import org.patchwork.network.boundary.MyChild.Question;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.StubRecord;

/** Writes the home page's list of children, from the records that sharing opened for the viewer. */
public final class CaseloadDrawing {

    private static final Period NEWS = Period.ofDays(14);

    private CaseloadDrawing() {
    }

    /** @param today in Europe/London */
    public static List<MyChild> of(Map<UUID, SharedRecord> caseload, LocalDate today) {
        return caseload.values().stream().map(record -> child(record, today)).toList();
    }

    private static MyChild child(SharedRecord record, LocalDate today) {
        if (record instanceof StubRecord stub) {
            return new MyChild(stub.childId(), stub.name(), null, null, null, null, List.of(), false, null, List.of(), List.of());
        }
        OpenRecord open = (OpenRecord) record;
        ChildSummary child = open.child();
        String name = (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
        String lead = open.involvements().stream().filter(SharedInvolvement::lead).map(SharedInvolvement::name).findFirst().orElse(null);
        LastContact lastContact = open.involvements().stream().filter(SharedInvolvement::own).map(SharedInvolvement::lastContact)
                .filter(contact -> contact != null).max(Comparator.comparing(LastContact::on)).orElse(null);
        return new MyChild(child.id(), name, child, child.planCode(), lead, lastContact, changes(open, today), true,
                question(open), left(open), open.attention());
    }

    private static Question question(OpenRecord open) {
        List<SharedInvolvement> asked = open.involvements().stream()
                .filter(person -> person.own() && person.presence() != null && person.presence().asked()).toList();
        return asked.isEmpty() ? null : new Question(asked.get(0).involvementId(), asked.stream().anyMatch(SharedInvolvement::lead));
    }

    private static List<String> left(OpenRecord open) {
        return open.involvements().stream().filter(person -> person.presence() != null && person.presence().left() && person.endedOn() == null)
                .map(SharedInvolvement::name).distinct().toList();
    }

    private static List<Change> changes(OpenRecord open, LocalDate today) {
        return open.involvements().stream()
                .filter(person -> person.outcome() == SharedOutcome.FULL && !person.own())
                .flatMap(person -> TimelineDrawing.eventsOf(person, today))
                .filter(event -> !event.contact() && !event.on().isBefore(today.minus(NEWS)))
                .sorted(Comparator.comparing(Event::on).reversed())
                .map(event -> new Change(event.on(), event.kind(), event.involvement().name(), event.involvement().roleName()))
                .toList();
    }
}
