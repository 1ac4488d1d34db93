package org.patchwork.joining.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.control.Argon2Hash;
import org.patchwork.alert.control.OutsidePost;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.InvitationBook;
import org.patchwork.joining.control.Newcomers;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.joining.entity.Newcomer;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.control.Names;

/**
 * Where the link of an invitation leads: somebody who has no account says who they are, and waits for a manager's word. Says nothing of
 * any child, nor who asks. Open to whoever has the link, which works once and for a while.
 */
@Stateless
@PermitAll
public class Welcome {

    private static final int FEWEST_CHARACTERS = 12;
    private static final int MOST_CHARACTERS = 200;
    private static final int LONGEST_NAME = 60;

    @Inject
    OutsidePost outside;

    @Inject
    InvitationBook book;

    @Inject
    Newcomers newcomers;

    @Inject
    Argon2Hash hash;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * What the page asks. Looking does not use the link up.
     *
     * @return empty when the link does not work, whatever the reason
     */
    public Optional<WelcomeForm> formFor(String link, Locale locale) {
        return invitationOf(link).map(invitation -> {
            Row place = newcomers.placeOf(invitation);
            Names names = new Names(policies.get().reference(), locale);
            return new WelcomeForm(place.text("address"), place.text("agency"), place.text("team"), newcomers.roles().stream()
                    .map(code -> new WelcomeForm.RoleChoice(code, names.role(code))).toList());
        });
    }

    /**
     * Keeps who somebody is and uses the link up; the managers of the agency are told.
     *
     * @return false, and nothing is kept, when somebody signs in with that address already or waits to: then they sign in, or wait
     * @throws JoiningRefused naming what to mend; GONE when the link does not work
     */
    public boolean register(String link, Registration who) {
        JoiningRefused.when(tooLong(who.givenName()) || tooLong(who.familyName()), Cause.NAME_MISSING);
        JoiningRefused.when(who.roleCode() == null || !newcomers.roles().contains(who.roleCode()), Cause.ROLE_MISSING);
        String password = who.password() == null ? "" : who.password();
        JoiningRefused.when(password.length() < FEWEST_CHARACTERS || password.length() > MOST_CHARACTERS, Cause.PASSWORD_SHORT);
        JoiningRefused.when(!password.equals(who.again()), Cause.PASSWORD_DIFFERS);
        Invitation invitation = invitationOf(link).orElseThrow(() -> new JoiningRefused(Cause.GONE));
        String address = newcomers.placeOf(invitation).text("address");
        outside.use(invitation.mailId());
        if (newcomers.known(address)) {
            return false;
        }
        Newcomer newcomer = new Newcomer(UUID.randomUUID(), invitation, who.givenName(), who.familyName(), who.roleCode(), address, clock.instant());
        newcomer.signInBy(hash.generate(password.toCharArray()));
        newcomers.add(newcomer);
        return true;
    }

    private Optional<Invitation> invitationOf(String link) {
        return outside.open(link).flatMap(book::ofMail).filter(invitation -> invitation.waitsAt(clock.instant()));
    }

    private static boolean tooLong(String name) {
        return name == null || name.isBlank() || name.strip().length() > LONGEST_NAME;
    }
}
