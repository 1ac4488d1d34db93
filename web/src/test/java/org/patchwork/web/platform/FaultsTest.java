package org.patchwork.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.policy.boundary.PolicyUnavailable;

class FaultsTest {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    @AfterEach
    void log_again() {
        LOG.setLevel(null);
    }

    @Test
    void a_child_who_is_hidden_and_one_who_is_absent_are_not_found() {
        assertEquals(404, Faults.status(new FacesException(new ChildNotFound())));
        assertEquals(404, Faults.status(new FacesException(new NotInDirectory())));
    }

    @Test
    void without_a_policy_the_service_is_unavailable() {
        assertEquals(503, Faults.status(new FacesException(new EJBException(new PolicyUnavailable()))));
    }

    @Test
    void what_another_role_may_do_is_forbidden() {
        assertEquals(403, Faults.status(new FacesException(new EJBAccessException())));
    }

    @Test
    void anything_else_is_a_fault_of_ours() {
        LOG.setLevel(Level.OFF);
        assertEquals(500, Faults.status(new IllegalStateException()));
    }
}
