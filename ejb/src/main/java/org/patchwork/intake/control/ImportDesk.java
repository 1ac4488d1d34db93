package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.intake.boundary.ImportEntry;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;

/** Lets a checked import begin, wait for a second manager, or go. */
@ApplicationScoped
public class ImportDesk {

    /** So long what was tried out counts as what would happen. */
    private static final Duration FRESH = Duration.ofDays(1);

    @Inject
    ImportStore store;

    @Inject
    ImportDrawing drawing;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    /** @return whether it is to work now; otherwise another manager must agree */
    @Transactional
    public boolean start(Viewer viewer, UUID id) {
        ImportEntry entry = drawing.get(viewer, id);
        refuseWhen(!entry.mine() || !entry.checked(), Cause.NOT_OFFERED);
        refuseWhen(entry.rows() == entry.faulty(), Cause.NOTHING_TO_DO);
        refuseWhen(entry.wholeList() && entry.faulty() > 0, Cause.WHOLE_LIST_FAULTY);
        refuseWhen(entry.uploadedAt().plus(FRESH).isBefore(clock.instant()), Cause.TOO_OLD);
        if (entry.needsSecond()) {
            refuseWhen(!store.change(id, "WAITS", "CHECKED"), Cause.NOT_OFFERED);
            alerts.tellAccounts(store.otherManagers(drawing.run(viewer, id)), AlertKind.IMPORT_WAITS, id, "");
            return false;
        }
        refuseWhen(!store.change(id, "RUNNING", "CHECKED"), Cause.NOT_OFFERED);
        return true;
    }

    /** Another manager agrees that so many leave or end. */
    @Transactional
    public void confirm(Viewer viewer, UUID id) {
        ImportEntry entry = drawing.get(viewer, id);
        refuseWhen(entry.mine(), Cause.SECOND_PERSON_NEEDED);
        refuseWhen(entry.uploadedAt().plus(FRESH).isBefore(clock.instant()), Cause.TOO_OLD);
        refuseWhen(!store.change(id, "RUNNING", "WAITS"), Cause.NOT_OFFERED);
        store.confirm(id, viewer.accountId());
    }

    /** Nobody works on it, and somebody is to. */
    @Transactional
    public void goOn(Viewer viewer, UUID id) {
        drawing.get(viewer, id);
        refuseWhen(!store.goOn(id, clock.instant().minus(ImportTending.SILENCE)), Cause.NOT_OFFERED);
    }

    /** Throws an import away, and with it a file that is not checked yet. */
    @Transactional
    public void discard(Viewer viewer, UUID id) {
        drawing.get(viewer, id);
        refuseWhen(!store.change(id, "DISCARDED", "CHECKING", "CHECKED", "WAITS"), Cause.NOT_OFFERED);
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new ImportRefused(cause);
        }
    }
}
