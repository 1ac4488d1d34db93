package org.patchwork.policy.boundary;

import java.util.UUID;

/** Who did something; the folder and the demonstration sign as {@code policy-folder} and {@code demonstration}. */
public record Officer(UUID accountId, String name) {
}
