package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.control.Drafting;
import org.patchwork.policy.control.RowWriting;
import org.patchwork.rules.engine.PolicyBook;

/**
 * Changes single rows of a draft. Each change names the content that it was made from, so that nobody's work is overwritten unseen. A
 * row may be kept with faults; it cannot be published then. For IG officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyEditing {

    @Inject
    private PolicyVersions versions;

    @Inject
    private Drafting drafting;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * A row to be changed.
     *
     * @throws PolicyRefused when there is no such version
     * @throws NoSuchTable   when there is no such row
     */
    public RowForm row(UUID version, String table, int line) {
        return new RowWriting(versions.bookOf(version)).form(table, line);
    }

    /** An empty row to be put in below that line, 1 being the headings. Throws as {@link #row}. */
    public RowForm newRow(UUID version, String table, int after) {
        return new RowWriting(versions.bookOf(version)).fresh(table, after, LocalDate.now(clock));
    }

    /** What would come of a change, without making it. Throws as {@link #row}. */
    public RowLook look(UUID draft, RowChange change) {
        return new RowWriting(versions.bookOf(draft)).look(change);
    }

    /**
     * Makes a change.
     *
     * @param expectedHash of the content that the officer changed
     * @return the hash of the new content
     * @throws DraftChanged   when somebody changed the draft meanwhile
     * @throws PolicyRefused  when it is no draft any more
     * @throws NotPublishable when the table cannot be read to its end, with what is wrong
     */
    public String change(UUID draft, String expectedHash, RowChange change) {
        return write(draft, expectedHash, rows -> rows.with(change));
    }

    /** Takes a row out. Throws as {@link #change}. */
    public String delete(UUID draft, String expectedHash, String table, int line) {
        return write(draft, expectedHash, rows -> rows.without(table, line));
    }

    /** Moves a row one place up or down; nothing changes at the ends. Throws as {@link #change}. */
    public String move(UUID draft, String expectedHash, String table, int line, boolean up) {
        return write(draft, expectedHash, rows -> rows.moved(table, line, up));
    }

    private String write(UUID draft, String expectedHash, Function<RowWriting, PolicyBook> how) {
        drafting.expect(drafting.openDraft(draft), expectedHash);
        return drafting.replace(viewing.current(), draft, expectedHash, how.apply(new RowWriting(versions.bookOf(draft))));
    }
}
