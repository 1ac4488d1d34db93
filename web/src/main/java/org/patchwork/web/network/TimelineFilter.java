package org.patchwork.web.network;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * A choice among the events of a timeline; it is made of what the viewer was given anyway and takes nothing else into account.
 *
 * @param agency only this agency; null for all
 * @param kind   only events of this kind; null for all
 */
public record TimelineFilter(UUID agency, Timeline.Kind kind) {

    /** An agency that is on the viewer's own timeline. */
    public record Agency(UUID organisationId, String name) {
    }

    /** The timeline with only the events chosen. */
    Timeline apply(Timeline timeline) {
        List<Event> chosen = timeline.events().stream()
                .filter(event -> kind == null || event.kind() == kind)
                .filter(event -> agency == null || agency.equals(event.involvement().organisationId())).toList();
        return new Timeline(timeline.child(), chosen, timeline.brokered(), timeline.broker(), timeline.policyVersion(), timeline.reference(),
                timeline.emergency(), timeline.power(), timeline.plans());
    }

    /** The agencies of a timeline by name, each once. */
    static List<Agency> agenciesOf(Timeline timeline) {
        return timeline.events().stream().map(Event::involvement)
                .map((SharedInvolvement person) -> new Agency(person.organisationId(), person.organisationName()))
                .distinct().sorted(Comparator.comparing(Agency::name)).toList();
    }
}
