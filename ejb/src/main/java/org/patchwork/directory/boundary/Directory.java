package org.patchwork.directory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.directory.control.Organisations;
import org.patchwork.directory.control.Practitioners;

/** The directory of agencies and practitioners, open to everybody who works here; it says nothing of any child. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
public class Directory {

    private static final int MOST = 10;
    private static final int FEWEST_LETTERS = 2;

    @Inject
    Practitioners practitioners;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    /**
     * A practitioner's profile as of today.
     *
     * @throws NotInDirectory when there is none, or the practitioner has left
     */
    public PractitionerProfile practitioner(UUID practitioner) {
        return practitioners.find(practitioner, LocalDate.now(clock)).orElseThrow(NotInDirectory::new);
    }

    /**
     * An agency with its services and teams, both by name.
     *
     * @throws NotInDirectory when there is none
     */
    public OrganisationProfile organisation(UUID organisation) {
        return organisations.find(organisation).orElseThrow(NotInDirectory::new);
    }

    /**
     * Practitioners who have not left and have names that begin with every word typed, whatever the case.
     *
     * @param prefix fewer than two letters find nobody
     * @return at most ten, by family name, given name
     */
    public List<PractitionerMatch> practitionersNamed(String prefix) {
        return tooShort(prefix) ? List.of() : practitioners.named(prefix.strip(), LocalDate.now(clock), MOST);
    }

    /**
     * Organisations with a word that begins as typed, whatever the case.
     *
     * @param prefix fewer than two letters find none
     * @return at most ten, by name
     */
    public List<OrganisationMatch> organisationsNamed(String prefix) {
        return tooShort(prefix) ? List.of() : organisations.named(prefix.strip(), MOST);
    }

    private static boolean tooShort(String prefix) {
        return prefix == null || prefix.strip().length() < FEWEST_LETTERS;
    }
}
