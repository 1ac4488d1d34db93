package org.patchwork.notice.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.alert.control.Letter;

/**
 * One mail that says that there is news, and nothing of it.
 *
 * @param account  of its reader
 * @param secret   of the link that stops such mails
 */
record NoticeMail(UUID id, UUID account, String address, Locale language, String secret) implements Letter {

    private static final String BUNDLE = "org.patchwork.notice.mail";

    @Override
    public String to() {
        return "account " + account;
    }

    @Override
    public Words words() {
        return new Words(BUNDLE, "", List.of("notice/inbox.xhtml", "notice/settings.xhtml", "notice/stop-mails.xhtml?link=" + secret), null);
    }

    @Override
    public Optional<String> reference() {
        return Optional.of(id.toString());
    }

    @Override
    public Optional<String> stopPath() {
        return Optional.of("notice/stop-mails?link=" + secret);
    }
}
