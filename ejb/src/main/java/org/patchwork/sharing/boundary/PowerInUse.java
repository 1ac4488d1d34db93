package org.patchwork.sharing.boundary;

import java.time.Instant;

/**
 * The statutory function by which a viewer looks at a record; shown to nobody else.
 *
 * @param basis  MASH, EDT, S47 or POLICE_PROTECTION; the furthest-reaching of several
 * @param until  when it ends by itself
 * @param ending whether its last part has begun
 */
public record PowerInUse(String basis, Instant until, boolean ending) {
}
