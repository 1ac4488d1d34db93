package org.patchwork.directory.boundary;

import java.util.UUID;

/** Where a team works from and how to reach it; each may be null but the name, which is never changed here. */
public record TeamForm(UUID teamId, String name, String base, String area, String phone, String email, int version) {
}
