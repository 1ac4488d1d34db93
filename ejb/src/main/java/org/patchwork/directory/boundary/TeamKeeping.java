package org.patchwork.directory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.TreeSet;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.directory.control.Managed;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;

/** Managers keep what the directory tells of their teams and services. For managers; says nothing of any child. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class TeamKeeping {

    @Inject
    Viewing viewing;

    @Inject
    Managed managed;

    /** The caller's people, teams and services, each by name. */
    public MyTeam list() {
        return managed.of(viewing.current());
    }

    /**
     * A team as it may be changed.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     */
    public TeamForm team(UUID id) {
        Team team = managed.team(id, viewing.current());
        return new TeamForm(team.id(), team.name(), team.base(), team.area(), team.phone(), team.email(), team.version());
    }

    /**
     * Keeps a changed team.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     * @throws ProfileRefused naming all that is to be mended
     */
    public void keep(TeamForm form) {
        Viewer manager = viewing.current();
        managed.keep(managed.team(form.teamId(), manager), form, manager);
    }

    /**
     * A service as it may be changed.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     */
    public ServiceForm service(UUID id) {
        Service service = managed.service(id, viewing.current());
        return new ServiceForm(service.id(), service.name(), service.description(), service.howToRefer(),
                String.join(", ", new TreeSet<>(service.areas())), service.version());
    }

    /**
     * Keeps a changed service.
     *
     * @throws NotInDirectory when it is not the caller's to keep
     * @throws ProfileRefused naming all that is to be mended
     */
    public void keep(ServiceForm form) {
        Viewer manager = viewing.current();
        managed.keep(managed.service(form.serviceId(), manager), form, manager);
    }
}
