package org.patchwork.alert.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.control.GivenUp;

/** What was tried too often in the background and given up, until somebody sees to it; nobody is named. For operations. */
@Stateless
@RolesAllowed(Roles.OPERATIONS)
public class ParkedWork {

    @Inject
    @Any
    Instance<GivenUp> places;

    @Inject
    Clock clock;

    /** @return oldest first, at most a hundred of each place */
    public List<ParkedEntry> list() {
        return places.stream().flatMap(place -> place.parked().stream()
                        .map(one -> new ParkedEntry(place.name(), one.id(), one.account(), one.kind(), one.tries(), one.at())))
                .sorted(Comparator.comparing(ParkedEntry::at)).toList();
    }

    /** Tries it again from now on. @return false when it is not there any more */
    public boolean retry(String place, UUID id) {
        return at(place, found -> found.retry(id, clock.instant()));
    }

    /** Lets it go for good. @return false when it is not there any more */
    public boolean giveUp(String place, UUID id) {
        return at(place, found -> found.giveUp(id, clock.instant()));
    }

    private boolean at(String name, Predicate<GivenUp> act) {
        return places.stream().filter(place -> place.name().equals(name)).findFirst().filter(act).isPresent();
    }
}
