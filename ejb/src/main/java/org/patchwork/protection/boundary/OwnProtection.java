package org.patchwork.protection.boundary;

import java.io.Serializable;

/**
 * A request of the viewer, or of one of the viewer's people, about a child whom the viewer may find.
 *
 * @param mine whether the viewer asked
 */
public record OwnProtection(ProtectionEntry request, String childName, boolean mine) implements Serializable {
}
