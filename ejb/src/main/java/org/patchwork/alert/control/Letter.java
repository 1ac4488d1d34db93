package org.patchwork.alert.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One mail that a server has taken upon itself. Its words are the same for everybody and everything. */
public interface Letter {

    /** By what the log calls whoever gets it: an id, never a name or an address. */
    String to();

    String address();

    Locale language();

    Words words();

    /** By what a mail that comes twice is known again, without a host; empty when a second try is another mail. */
    Optional<String> reference();

    /** The path to which a mail program posts that no such mail is wanted any more (RFC 8058); empty for mails that one must have. */
    default Optional<String> stopPath() {
        return Optional.empty();
    }

    /**
     * What it says.
     *
     * @param bundle in which the words are
     * @param prefix of the keys of its subject and text
     * @param pages  paths in the portal that the text names, in order
     * @param until  a moment that it names after them; null for none
     */
    record Words(String bundle, String prefix, List<String> pages, Instant until) {

        /** The bundle of this component. */
        static final String OWN = "org.patchwork.alert.mail";
    }
}
