package org.patchwork.alert.control;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One mail to somebody without an account that this server has taken upon itself.
 *
 * @param page       path of the portal's page that the link leads to
 * @param secret     what makes the link work; nowhere kept
 * @param worksUntil from when on the link no longer works
 */
record OutsideMail(UUID id, String address, Locale language, String page, String secret, Instant worksUntil) {
}
