package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.network.boundary.AddRefused;
import org.patchwork.network.boundary.AddRefused.Cause;
import org.patchwork.network.boundary.NewChild;
import org.patchwork.people.boundary.HomeAddress;
import org.patchwork.people.boundary.IdentifierScheme;
import org.patchwork.people.control.Duplicates;
import org.patchwork.people.control.FamilyBook;
import org.patchwork.people.control.Newcomers;
import org.patchwork.people.entity.Person;

/** Checks what is known of a new child, and opens the record with the involvement of whoever opens it. */
@ApplicationScoped
public class Entry {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int OLDEST_YEARS = 25;
    private static final int DAYS_AHEAD = 90;
    private static final int DAYS_UNBORN = 300;

    @Inject
    Newcomers newcomers;

    @Inject
    Duplicates duplicates;

    @Inject
    FamilyBook book;

    @Inject
    Membership membership;

    @Inject
    Clock clock;

    /** A second click waits for the first, and then finds the record that it made. */
    public void oneAtATime(Viewer viewer) {
        membership.oneAtATime(viewer);
    }

    /** @throws AddRefused naming the first field to mend */
    public void check(NewChild child, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        refuseWhen(viewer.practitionerId() == null || !viewer.authorised(), Cause.NOT_OFFERED);
        refuseWhen(blank(child.givenName()), Cause.GIVEN_NAME_MISSING);
        refuseWhen(blank(child.familyName()), Cause.FAMILY_NAME_MISSING);
        refuseWhen(longer(child.givenName(), LONGEST_NAME) || longer(child.familyName(), LONGEST_NAME) || longer(child.knownAs(), LONGEST_NAME),
                Cause.NAME_TOO_LONG);
        LocalDate first = child.unborn() ? today.minusDays(DAYS_AHEAD) : today.minusYears(OLDEST_YEARS);
        LocalDate last = child.unborn() ? today.plusDays(DAYS_UNBORN) : today;
        refuseWhen(child.born() == null || child.born().isBefore(first) || child.born().isAfter(last), Cause.BORN_OUT_OF_RANGE);
        refuseWhen(!blank(child.nhsNumber()) && !IdentifierScheme.NHS.valid(child.nhsNumber()), Cause.NHS_NUMBER_WRONG);
        refuseWhen(!blank(child.upn()) && !IdentifierScheme.UPN.valid(child.upn()), Cause.UPN_WRONG);
        refuseWhen(!blank(child.postcode()) && !HomeAddress.isPostcode(child.postcode()), Cause.POSTCODE_WRONG);
        refuseWhen(child.address() != null && !HomeAddress.fits(child.address()), Cause.ADDRESS_TOO_LONG);
        refuseWhen(child.since() == null || child.since().isAfter(today.plusDays(DAYS_AHEAD)) || child.since().isBefore(today.minusYears(OLDEST_YEARS)),
                Cause.SINCE_OUT_OF_RANGE);
        refuseWhen(blank(child.reason()) || longer(child.reason(), LONGEST_REASON), Cause.REASON_MISSING);
        refuseWhen(child.authority() != null && !newcomers.authorities().containsKey(child.authority()), Cause.NO_SUCH_AUTHORITY);
    }

    /** Opens the record; the viewer works with the child from then on. */
    public UUID open(NewChild child, Map<String, String> numbers, Viewer viewer) {
        Person person = new Person(UUID.randomUUID(), child.givenName().strip(), child.familyName().strip(), null);
        bear(person, child);
        return open(person, child, numbers, viewer);
    }

    /** The same for somebody who is in a family already, and stays there. A day that is known of them stays as well. */
    public UUID open(UUID relative, NewChild child, Map<String, String> numbers, Viewer viewer) {
        book.name(relative, child.givenName().strip(), child.familyName().strip(), viewer.accountId());
        Person person = book.the(relative);
        if (person.dateOfBirth() == null && !person.unborn()) {
            bear(person, child);
        }
        return open(person, child, numbers, viewer);
    }

    /** @return what is known of somebody of a family, to be completed; the day is null when nobody knows it */
    public NewChild known(UUID relative) {
        Person person = book.the(relative);
        return new NewChild(person.givenName(), person.familyName(), person.knownAs(), person.unborn() ? person.expectedOn() : person.dateOfBirth(),
                person.unborn(), null, null, null, null, LocalDate.now(clock), null, null);
    }

    private static void bear(Person person, NewChild child) {
        if (child.unborn()) {
            person.expect(child.born());
        } else {
            person.born(child.born());
        }
    }

    private UUID open(Person person, NewChild child, Map<String, String> numbers, Viewer viewer) {
        if (!blank(child.knownAs())) {
            person.callKnownAs(child.knownAs().strip());
        }
        UUID id = newcomers.open(person, child.authority() == null ? theOne(newcomers.authorities()) : child.authority());
        newcomers.identify(id, numbers, clock.instant());
        if (!blank(child.address()) || !blank(child.postcode())) {
            newcomers.house(List.of(new Newcomers.Home(id, blank(child.address()) ? null : child.address().strip(),
                    blank(child.postcode()) ? null : child.postcode())));
        }
        membership.begin(viewer, id, child.since(), child.reason().strip(), null);
        duplicates.note(List.of(id), clock.instant());
        return id;
    }

    public Map<String, String> authorities() {
        return newcomers.authorities();
    }

    private static String theOne(Map<String, String> authorities) {
        return authorities.isEmpty() ? Newcomers.NO_AUTHORITY : authorities.keySet().iterator().next();
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static boolean longer(String typed, int most) {
        return typed != null && typed.strip().length() > most;
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new AddRefused(cause);
        }
    }
}
