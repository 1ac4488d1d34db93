package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.control.Hiding;

/**
 * Hides a whole service from everybody for a while, in an emergency, without a new version of the policy. One officer asks, a
 * second confirms within the hour, or the asking lapses; it ends by itself. Ending it earlier opens information, and takes two
 * officers again. For IG officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class ServiceHides {

    @Inject
    private Hiding hiding;

    @Inject
    private Viewing viewing;

    /** @return the latest 100, newest first */
    public List<ServiceHideEntry> list() {
        return hiding.list();
    }

    /** @return what is hidden now, or waits for a second officer */
    public List<ServiceHideEntry> open() {
        return hiding.list().stream().filter(hide -> switch (hide.standing()) {
            case WAITING, ACTIVE, END_WAITING -> true;
            case LAPSED, WITHDRAWN, EXPIRED, ENDED -> false;
        }).toList();
    }

    /**
     * Asks to hide a service; nothing is hidden before a second officer confirms.
     *
     * @param serviceCode of the policy's service table
     * @param until       London wall time, at most 14 days ahead
     * @param reason      1 to 500 characters, without names of children
     * @return the hide
     * @throws PolicyRefused for an unknown service, one that is hidden or asked for already, a time or reason that cannot be used
     */
    public UUID ask(String serviceCode, LocalDateTime until, String reason) {
        return hiding.ask(viewing.current().accountId(), serviceCode, until, reason);
    }

    /**
     * Hides it, as a second officer.
     *
     * @throws PolicyRefused when the caller asked for it, or nothing waits any more
     */
    public void confirm(UUID hide) {
        hiding.confirm(viewing.current().accountId(), hide);
    }

    /** Takes an asking back, or refuses it. */
    public void withdraw(UUID hide) {
        hiding.withdraw(viewing.current().accountId(), hide);
    }

    /**
     * Asks to end it before its time; it stays hidden until another officer agrees within the hour.
     *
     * @param reason 1 to 500 characters
     */
    public void askEnd(UUID hide, String reason) {
        hiding.askEnd(viewing.current().accountId(), hide, reason);
    }

    /**
     * Ends it, as a second officer.
     *
     * @throws PolicyRefused when the caller asked to end it, or nobody did within the hour
     */
    public void confirmEnd(UUID hide) {
        hiding.confirmEnd(viewing.current().accountId(), hide);
    }
}
