package org.patchwork.holder.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.holder.control.LeadRegister;
import org.patchwork.sharing.control.Holders;

/** Managers say who answers for sharing what their services hold, and see which of them are late with decisions; no child is named. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class LeadNaming {

    @Inject
    private LeadRegister register;

    @Inject
    private Holders holders;

    @Inject
    private Viewing viewing;

    /** @return the caller's services, by name */
    public List<LedService> list() {
        return register.servicesOf(holders.managedBy(viewing.current()));
    }

    /** Names a lead. @return false, and nothing is done, unless it is the caller's service and one of its candidates */
    public boolean name(UUID service, UUID practitioner) {
        return mine(service) && register.name(service, practitioner);
    }

    /** Takes a lead off. @return false, and nothing is done, unless it is the caller's service and that is one of its leads */
    public boolean takeOff(UUID service, UUID practitioner) {
        return mine(service) && register.takeOff(service, practitioner);
    }

    private boolean mine(UUID service) {
        return service != null && holders.managedBy(viewing.current()).contains(service);
    }
}
