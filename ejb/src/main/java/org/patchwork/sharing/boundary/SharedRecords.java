package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.control.Decider;
import org.patchwork.sharing.control.Finding;

/**
 * The one way to anything a viewer learns of a child's involvements. Every call decides by one version of the policy,
 * writes the access record in the caller's transaction, and gives nothing when that cannot be written.
 * For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class SharedRecords {

    @Inject
    private Decider decider;

    @Inject
    private Finding finding;

    @Inject
    private Viewing viewing;

    /**
     * Opens one child's record.
     *
     * @param action what the viewer is doing: VIEW, EXPORT ...
     * @param locale of role names and reasons
     * @throws ChildNotFound     when there is no such child for this viewer
     * @throws ChildMoved        when the record was merged into another that this viewer may find
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SharedRecord open(UUID child, Action action, Locale locale) {
        return decider.open(viewing.current(), child, action, locale);
    }

    /**
     * Opens many records at once, in the same few statements as one.
     *
     * @return by child, in the order asked for; children this viewer may not find are left out, and one whose record was merged into
     *         another is given as that other
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, SharedRecord> openAll(Collection<UUID> children, Action action, Locale locale) {
        return decider.open(viewing.current(), children, action, locale);
    }

    /**
     * Opens one child's record to take it out of Patchwork: decided as EXPORT, and recorded with the form.
     *
     * @throws ChildNotFound     as {@link #open}
     * @throws ChildMoved        as {@link #open}
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public SharedRecord export(UUID child, ExportForm form, Locale locale) {
        return decider.export(viewing.current(), child, form, locale);
    }

    /** Opens many records as {@link #openAll}, to take them out of Patchwork. */
    @Recorded
    public Map<UUID, SharedRecord> exportAll(Collection<UUID> children, ExportForm form, Locale locale) {
        return decider.export(viewing.current(), children, form, locale);
    }

    /**
     * Opens the records of the viewer's own caseload.
     *
     * @return by child, ordered by name; children whose gate does not let them be found are left out
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, SharedRecord> caseload(Locale locale) {
        return decider.caseload(viewing.current(), locale);
    }

    /**
     * Searches children by names however spelled, with a date of birth, or by home or identifier, and asks the gate of each; no
     * involvement of others is read. Of a child whose record stays shut only name, year of birth and whole identifiers are matched.
     *
     * @param text of names alone, the first word has at least two letters, or nothing is found; words after the third are passed over
     * @param most how many to give
     * @return by child, the viewer's own first, then those spelled as asked, then by name; children this viewer may not find are left
     *         out before counting
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, Found> search(String text, int most) {
        return finding.search(viewing.current(), text, most);
    }

    /**
     * Children who may be somebody of whom this is known, as far as the viewer may find them.
     *
     * @param day         of birth, or expected; null when unknown
     * @param identifiers in capitals without spaces; one that is the same is enough
     * @param most        how many to give
     * @return as {@link #search}
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, Found> alike(String names, LocalDate day, List<String> identifiers, int most) {
        return finding.alike(viewing.current(), names, day, identifiers, most);
    }

    /**
     * Which of these children the viewer may find, as a search would show them; no involvement of others is read. One access record, as of a
     * search, names those found, and is written when there are none as well.
     *
     * @param children that somebody has named by two identifiers
     * @return by child how to go on: JOIN, or ASK_BROKER for those whom nobody joins; children this viewer may not find are left out
     * @throws PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Map<UUID, StubOffer> findable(Collection<UUID> children) {
        return finding.findable(viewing.current(), children);
    }

    /**
     * A child that a search may show.
     *
     * @param dateOfBirth null when the map does not open, or nobody knows
     * @param offer       how to go on; null when the map opens
     * @param similar     the name is not as asked, but like it
     */
    public record Found(String name, Integer yearOfBirth, LocalDate dateOfBirth, StubOffer offer, boolean similar) {
    }
}
