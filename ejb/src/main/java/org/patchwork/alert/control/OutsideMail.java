package org.patchwork.alert.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail to somebody without an account that this server has taken upon itself.
 *
 * @param page       path of the portal's page that the link leads to
 * @param secret     what makes the link work; nowhere kept
 * @param worksUntil from when on the link no longer works
 */
record OutsideMail(UUID id, String address, Locale language, String page, String secret, Instant worksUntil) implements Letter {

    @Override
    public String to() {
        return "mail " + id + " to somebody without an account";
    }

    @Override
    public Words words() {
        return new Words(Words.OWN, "outside.", List.of(page + "?link=" + secret), worksUntil);
    }

    /** Each try has a link of its own. */
    @Override
    public Optional<String> reference() {
        return Optional.empty();
    }
}
