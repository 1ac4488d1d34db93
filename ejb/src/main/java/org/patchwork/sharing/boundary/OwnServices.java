package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.control.OwnWork;

/**
 * The viewer's own services around a child, for what is kept inside a service, such as consent. Every call asks the gate and writes
 * what the viewer did into the access record, in the caller's transaction. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class OwnServices {

    @Inject
    private SharedRecords records;

    @Inject
    private OwnWork work;

    @Inject
    private Viewing viewing;

    /**
     * The services for which the viewer, or somebody whom the viewer manages, works with the child today.
     *
     * @param act    what the viewer does, as a code such as CONSENT_LOOKED_AT; goes into the access record
     * @param locale of names
     * @throws ChildNotFound when there is no such child for this viewer, its gate is not open, or there is no such service: all one answer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public OwnRecord open(UUID child, String act, Locale locale) {
        if (records.open(child, Action.VIEW, locale) instanceof OpenRecord open) {
            return work.around(viewing.current(), open, act).orElseThrow(ChildNotFound::new);
        }
        throw new ChildNotFound();
    }

    /**
     * The same for all children at once, and beside them those with whom a service works for which the viewer answers.
     *
     * @param act what the viewer does; goes into the access record of each child
     * @return by name, those without a name at the end; only services whose involvement is sensitive
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<OwnRecord> all(String act) {
        return work.all(viewing.current(), act);
    }
}
