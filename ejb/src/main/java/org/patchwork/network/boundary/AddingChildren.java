package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.AddRefused.Cause;
import org.patchwork.network.control.Entry;
import org.patchwork.network.control.FamilyDesk;
import org.patchwork.people.boundary.IdentifierScheme;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.SharedRecords.Found;

/**
 * Opens a record for a child who has none, and the viewer's own involvement with it. Before that the viewer sees which records may be of
 * this child, of those that a search would show; a protected one is never among them and changes nothing. For practitioners and their
 * managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class AddingChildren {

    private static final int MOST = 5;

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    FamilyDesk desk;

    @Inject
    Entry entry;

    /**
     * Records that may be of this child: of the same or a like name and the same year of birth, or with the same number; five at most.
     *
     * @return in the order of a search, by child
     * @throws AddRefused                                      naming the field to mend
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, Found> likely(NewChild child) {
        entry.check(child, viewing.current());
        return records.alike(child.givenName() + " " + child.familyName(), child.born(), List.copyOf(numbers(child).values()), MOST);
    }

    /**
     * Opens the record. A number that another record has already is kept beside it, for a steward to settle.
     *
     * @param others records of which the viewer has said that they are of other children
     * @return the child
     * @throws AddRefused                                      as {@link #likely}; LIKELY_DUPLICATES when there are more than {@code others}
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public UUID add(NewChild child, Collection<UUID> others) {
        Viewer viewer = viewing.current();
        entry.oneAtATime(viewer);
        lookedAt(child, others);
        return entry.open(child, numbers(child), viewer);
    }

    /**
     * What the family knows of a relative who may be under 18 and has no record: the name, and the day if there is one.
     *
     * @return empty when the relative has a record already
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, its gate is not open or open in an
     *                                                      emergency alone, or it has no such relative: all one answer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Optional<NewChild> relative(UUID child, UUID relative) {
        return desk.relative(child, relative).ownRecord() ? Optional.empty() : Optional.of(entry.known(relative));
    }

    /**
     * Opens a record for that relative, who stays what they are to others and goes on living where they live; nothing is done when there is
     * one by now, as after a second click. The day that the family knows stays, and no address is taken.
     *
     * @return the relative, whose record the gate shows or not
     * @throws AddRefused                                      as {@link #add(NewChild, Collection)}
     * @throws org.patchwork.sharing.boundary.ChildNotFound    as {@link #relative}
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public UUID add(UUID child, UUID relative, NewChild typed, Collection<UUID> others) {
        Viewer viewer = viewing.current();
        entry.oneAtATime(viewer);
        if (!desk.awaitsRecord(child, relative)) {
            return relative;
        }
        NewChild known = typed.asKnown(entry.known(relative));
        lookedAt(known, others);
        entry.open(relative, known, numbers(known), viewer);
        desk.keepOpened(child, relative);
        return relative;
    }

    private void lookedAt(NewChild child, Collection<UUID> others) {
        if (!others.containsAll(likely(child).keySet())) {
            throw new AddRefused(Cause.LIKELY_DUPLICATES);
        }
    }

    /** @return the authorities that may answer for the record, by code, in the order of their names */
    public Map<String, String> authorities() {
        return entry.authorities();
    }

    private static Map<String, String> numbers(NewChild child) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Stream.of(IdentifierScheme.values()).forEach(scheme -> {
            String typed = scheme == IdentifierScheme.NHS ? child.nhsNumber() : child.upn();
            if (typed != null && !typed.isBlank()) {
                numbers.put(scheme.name(), IdentifierScheme.normal(typed));
            }
        });
        return numbers;
    }
}
