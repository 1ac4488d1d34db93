package org.patchwork.alert.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail that this server has taken upon itself, for all that is due to one account.
 *
 * @param address  where the account's owner is reached
 * @param language of the mail
 * @param alerts   that it tells of
 */
record DueMail(UUID account, String address, Locale language, List<UUID> alerts) implements Letter {

    private static final Words WORDS = new Words(Words.OWN, "", List.of("alert/alerts.xhtml"), null);

    @Override
    public String to() {
        return "account " + account;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    /** Of what has waited; the ids themselves go into no mail. */
    @Override
    public Optional<String> reference() {
        return alerts.stream().min(UUID::compareTo)
                .map(first -> UUID.nameUUIDFromBytes(first.toString().getBytes(StandardCharsets.UTF_8)).toString());
    }
}
