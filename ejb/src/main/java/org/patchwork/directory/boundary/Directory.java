package org.patchwork.directory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.directory.control.Organisations;
import org.patchwork.directory.control.PostcodeAreas;
import org.patchwork.directory.control.Practitioners;
import org.patchwork.directory.control.Services;

/** The directory of agencies, services and practitioners, open to everybody who works here; it says nothing of any child. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS})
public class Directory {

    private static final int MOST = 10;
    private static final int MOST_SERVICES = 20;
    private static final int FEWEST_LETTERS = 2;

    @Inject
    Practitioners practitioners;

    @Inject
    Organisations organisations;

    @Inject
    Services services;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /**
     * A practitioner's profile as of today.
     *
     * @throws NotInDirectory when there is none, or the practitioner has left
     * @throws org.patchwork.access.boundary.NotSignedIn when the caller's account has ended
     */
    public PractitionerProfile practitioner(UUID practitioner) {
        return practitioners.find(practitioner, viewing.current(), LocalDate.now(clock)).orElseThrow(NotInDirectory::new);
    }

    /**
     * An agency with its services and teams, both by name. The places of safety services are told to their own agency only.
     *
     * @throws NotInDirectory when there is none
     * @throws org.patchwork.access.boundary.NotSignedIn when the caller's account has ended
     */
    public OrganisationProfile organisation(UUID organisation) {
        return organisations.find(organisation, viewing.current()).orElseThrow(NotInDirectory::new);
    }

    /**
     * Answers "who covers BN1 for housing?": services, practitioners and agencies by the words of a text, and a postcode or its
     * district, if there is one in it, by the services that cover it.
     *
     * @param text null, or fewer than two letters and no district, find nothing
     * @return at most twenty services, those of the very district first, and at most ten of the others
     * @throws org.patchwork.access.boundary.NotSignedIn when the caller's account has ended
     */
    public DirectoryResults search(String text) {
        var viewer = viewing.current();
        String asked = text == null ? "" : text.strip();
        String area = PostcodeAreas.in(asked).orElse(null);
        String words = area == null ? asked : PostcodeAreas.without(asked);
        boolean named = !tooShort(words);
        return new DirectoryResults(area, area == null && !named ? List.of() : services.matching(words, area, viewer, MOST_SERVICES),
                named ? practitioners.named(words, LocalDate.now(clock), MOST) : List.of(),
                named ? organisations.named(words, MOST) : List.of());
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
