package org.patchwork.alert.control;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One mail that this server has taken upon itself, for all that is due to one account.
 *
 * @param address  where the account's owner is reached
 * @param language of the mail
 * @param alerts   that it tells of
 */
record DueMail(UUID account, String address, Locale language, List<UUID> alerts) {
}
