package org.patchwork.joining.boundary;

import java.util.UUID;

/** Somebody to choose, as the directory says; {@code roleName} in the reader's language. */
public record Colleague(UUID id, String name, String roleName, String agency) {
}
