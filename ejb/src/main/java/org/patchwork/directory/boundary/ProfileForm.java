package org.patchwork.directory.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What practitioners keep of their own profile.
 *
 * @param name        never changed here
 * @param phone       as typed or as kept; null for none
 * @param safePhone   a number that gives away no organisation or place; null for none
 * @param email       null for none
 * @param workingDays Monday to Sunday, a letter or dash each; null when not told
 * @param version     of what the form was filled with, so that nobody else's change is lost
 * @param changedOn   when it was last changed here; null for never
 * @param changedBy   null with {@code changedOn}
 */
public record ProfileForm(UUID practitionerId, String name, String phone, String safePhone, String email, String workingDays, int version,
                          LocalDate changedOn, String changedBy) {
}
