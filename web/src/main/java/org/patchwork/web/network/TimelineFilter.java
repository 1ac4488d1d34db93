package org.patchwork.web.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.web.platform.OpaqueId;

/**
 * A choice among the events of a timeline; it is made of what the viewer was given anyway and takes nothing else into account.
 *
 * @param agency only this agency; null for all
 * @param what   only events of this sort; null for all
 */
public record TimelineFilter(UUID agency, What what) {

    /** Sorts of events that are chosen together. */
    public enum What {

        JOINED(Kind.JOINED), WILL_JOIN(Kind.WILL_JOIN), LEFT(Kind.LEFT), LED(Kind.LED, Kind.LED_NO_LONGER), SEEN(Kind.SEEN, Kind.IN_TOUCH),
        PLAN(Kind.PLAN_BEGAN, Kind.PLAN_ENDED);

        private final Set<Kind> kinds;

        What(Kind... kinds) {
            this.kinds = Set.of(kinds);
        }
    }

    /** An agency that is on the viewer's own timeline. */
    public record Agency(UUID organisationId, String name) {
    }

    /** As it stands in an address; what cannot be read chooses nothing. */
    static TimelineFilter of(String agency, String kind) {
        return new TimelineFilter(OpaqueId.optional(agency), Stream.of(What.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null));
    }

    /** It goes on behind the child's id in an address. */
    String address() {
        return (agency == null ? "" : "&agency=" + agency) + (what == null ? "" : "&kind=" + what);
    }

    /** The timeline with only the events chosen. */
    Timeline apply(Timeline timeline) {
        List<Event> chosen = timeline.events().stream()
                .filter(event -> what == null || what.kinds.contains(event.kind()))
                .filter(event -> agency == null || event.involvement() != null && agency.equals(event.involvement().organisationId())).toList();
        return new Timeline(timeline.child(), chosen, timeline.brokered(), timeline.broker(), timeline.policyVersion(), timeline.reference(),
                timeline.emergency(), timeline.power(), timeline.plans(), timeline.past(), timeline.attention());
    }

    /** The agencies of a timeline by name, each once. */
    static List<Agency> agenciesOf(Timeline timeline) {
        return timeline.events().stream().map(Event::involvement).filter(Objects::nonNull)
                .map((SharedInvolvement person) -> new Agency(person.organisationId(), person.organisationName()))
                .distinct().sorted(Comparator.comparing(Agency::name)).toList();
    }
}
