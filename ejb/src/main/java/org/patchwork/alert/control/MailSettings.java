package org.patchwork.alert.control;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the surroundings say about mails; where the mail server is, is known to the server's mail session.
 *
 * @param page     address of the page that a mail leads to
 * @param sender   address that mails come from
 * @param user     name to sign in with at the mail server; null to send without
 * @param password null without a name
 */
record MailSettings(String page, String sender, String user, String password) {

    private static final String PAGE = "alert/alerts.xhtml";

    /** @return empty unless both a mail server and the public address of the portal are named: then nothing is mailed */
    static Optional<MailSettings> of(Map<String, String> environment) {
        String address = value(environment, "PATCHWORK_ADDRESS");
        if (value(environment, "PATCHWORK_SMTP_HOST") == null || address == null) {
            return Optional.empty();
        }
        String portal = address.endsWith("/") ? address : address + "/";
        String sender = value(environment, "PATCHWORK_MAIL_FROM");
        return Optional.of(new MailSettings(portal + PAGE, sender == null ? "patchwork@" + URI.create(portal).getHost() : sender,
                value(environment, "PATCHWORK_SMTP_USER"), value(environment, "PATCHWORK_SMTP_PASSWORD")));
    }

    /** The address of another page of the portal. */
    String addressOf(String path) {
        return page.substring(0, page.length() - PAGE.length()) + path;
    }

    /** The portal's own name in the net. */
    String host() {
        return URI.create(page).getHost();
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
