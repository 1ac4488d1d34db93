package org.patchwork.intake.control;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.access.boundary.Roles;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportState;
import org.patchwork.policy.boundary.PolicyUnavailable;

/**
 * Has a file checked from its first row to its last, or says why that does not go on. Nobody is signed in to the work, so it takes a manager's
 * role, in which the access record of the look is kept; for whom the gate decides is the manager who brought the file.
 */
@Stateless
@PermitAll
@RunAs(Roles.MANAGER)
public class ImportChecking {

    private static final Logger LOG = Logger.getLogger(ImportChecking.class.getName());

    @Inject
    ImportChecks checks;

    /**
     * Does nothing when the import is checked already, or another server is at it.
     *
     * @param together rows of a batch
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void check(UUID run, int together) {
        try {
            Optional<ImportChecks.Opened> file = checks.claim(run).map(checks::open);
            while (file.isPresent() && !Thread.currentThread().isInterrupted() && checks.next(file.get(), together)) {
                LOG.log(Level.FINE, "a batch of the import {0} is checked", run);
            }
        } catch (PolicyUnavailable none) {
            checks.stop(run, ImportState.NO_POLICY);
        } catch (ImportRefused refused) {
            checks.stop(run, ImportState.NOT_AUTHORISED);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the import " + run + " could not be checked", failure);
            checks.stop(run, ImportState.FAILED);
        }
    }
}
