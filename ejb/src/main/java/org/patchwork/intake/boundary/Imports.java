package org.patchwork.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.intake.control.FileIntake;
import org.patchwork.intake.control.ImportDesk;
import org.patchwork.intake.control.ImportDrawing;
import org.patchwork.intake.control.ImportStore;
import org.patchwork.intake.control.ImportWork;
import org.patchwork.intake.control.Intakes;
import org.patchwork.intake.control.SentFile;

/**
 * Files of children, practitioners and involvements. A file is checked and tried first, and changes nothing; then its manager lets it
 * work; both in the background and on any server. The report says what the file does to the manager's own organisation, and of children only what
 * a search would have shown this manager. For managers.
 */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class Imports {

    private static final int LISTED = 20;

    @Inject
    private Viewing viewing;

    @Inject
    private FileIntake files;

    @Inject
    private ImportDrawing drawing;

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportWork work;

    @Inject
    private Intakes intakes;

    /**
     * Takes a file in, and has it checked and tried in the background. The same file of the same manager is not checked twice at once.
     *
     * @param wholeList for practitioners: whoever of the organisation is not in the file has left
     * @param name      of the file, as the manager has it
     * @param form      tells one sending of a form from another, so that one sent twice is one import; null when nobody can tell
     * @return the import, which has changed nothing yet
     * @throws ImportRefused when the caller may open no record, or the file cannot be used at all
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID upload(ImportKind kind, boolean wholeList, byte[] bytes, String name, String form) {
        Viewer viewer = viewing.current();
        if (!viewer.authorised() || viewer.organisationId() == null) {
            throw new ImportRefused(Cause.NOT_AUTHORISED);
        }
        ImportStore.Taken taken = files.take(viewer, kind, wholeList && kind == ImportKind.PRACTITIONERS, new SentFile(bytes, name, form));
        if (taken.first()) {
            work.begin(taken.id());
        }
        return taken.id();
    }

    /** @throws ImportRefused when there is no such import of the caller's organisation or, where it is about children, service */
    public ImportEntry get(UUID id) {
        return drawing.get(viewing.current(), id);
    }

    /** @return the latest imports that the caller may look at, newest first */
    public List<ImportEntry> latest() {
        return drawing.latest(viewing.current(), LISTED);
    }

    /**
     * What is wrong with the first faulty rows.
     *
     * @param most how many rows
     * @throws ImportRefused when there is no such import, or it is another manager's and about children
     */
    public List<RowFault> faults(UUID id, int most) {
        return drawing.faults(viewing.current(), id, most);
    }

    /**
     * What the first rows change, of those that change something.
     *
     * @throws ImportRefused when there is no such import, or it is another manager's and about children
     */
    public List<RowChange> changes(UUID id, int most) {
        return drawing.changes(viewing.current(), id, most);
    }

    /** @throws ImportRefused when there is no such import, or it is another manager's and about children */
    public RejectedRows rejected(UUID id) {
        return drawing.rejected(viewing.current(), id);
    }

    /**
     * Lets an import of the caller's begin its work, or wait for another manager when more would leave or end than one may decide.
     *
     * @throws ImportRefused when it has begun, was tried too long ago, or cannot begin with faults
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void start(UUID id) {
        if (desk.start(viewing.current(), id)) {
            work.begin(id);
        }
    }

    /**
     * Agrees, as another manager, that so many leave or end; the import then works.
     *
     * @throws ImportRefused when the caller brought it, or it does not wait
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void confirm(UUID id) {
        desk.confirm(viewing.current(), id);
        work.begin(id);
    }

    /**
     * Lets an import go on that stands still: it has not been heard of for a minute, or could not be checked.
     *
     * @throws ImportRefused when it goes on, or is done
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn(UUID id) {
        desk.goOn(viewing.current(), id);
        work.begin(id);
    }

    /** @throws ImportRefused when it has begun already */
    public void discard(UUID id) {
        desk.discard(viewing.current(), id);
    }

    /** @return the roles that a file may give, by code, as officers name them */
    public Map<String, String> roles() {
        return intakes.roles();
    }
}
