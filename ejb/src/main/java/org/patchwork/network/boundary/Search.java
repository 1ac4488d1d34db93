package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.network.boundary.SearchResults.ChildMatch;
import org.patchwork.network.control.RecentChildren;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/** Search as one types, over children, practitioners and organisations. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Search {

    private static final int MOST = 10;
    private static final int MOST_RECENT = 5;
    private static final int FEWEST_LETTERS = 2;

    @Inject
    private SharedRecords records;

    @Inject
    private Directory directory;

    @Inject
    private RecentChildren recent;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * What begins with the words of the text, and children whose names are like it or who have that identifier or home, as far as the
     * viewer may know of it.
     *
     * @param text null or fewer than two letters find nothing
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SearchResults find(String text) {
        String asked = text == null ? "" : text.strip();
        if (asked.length() < FEWEST_LETTERS) {
            return new SearchResults(List.of(), List.of(), List.of());
        }
        List<ChildMatch> children = records.search(asked, MOST).entrySet().stream().map(found -> new ChildMatch(found.getKey(),
                found.getValue().name(), found.getValue().yearOfBirth(), found.getValue().offer() == null,
                found.getValue().offer(), found.getValue().similar())).toList();
        return new SearchResults(children, directory.practitionersNamed(asked), directory.organisationsNamed(asked));
    }

    /**
     * The children whose maps the viewer opened last and may open still, the last one first; at most five.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SearchResults recent(Locale locale) {
        List<UUID> looked = recent.of(viewing.current().accountId(), clock.instant(), MOST_RECENT);
        List<ChildMatch> open = looked.isEmpty() ? List.of() : records.openAll(looked, Action.SEARCH, locale).values().stream()
                .filter(OpenRecord.class::isInstance).map(record -> match(((OpenRecord) record).child())).distinct().toList();
        return new SearchResults(open, List.of(), List.of());
    }

    private static ChildMatch match(ChildSummary child) {
        String given = child.knownAs() == null ? child.givenName() : child.knownAs();
        return new ChildMatch(child.id(), given + " " + child.familyName(), null, true, null, false);
    }
}
