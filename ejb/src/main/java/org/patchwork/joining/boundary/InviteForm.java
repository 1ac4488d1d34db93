package org.patchwork.joining.boundary;

import java.util.UUID;

/**
 * For inviting somebody to a child's team.
 *
 * @param childName as the gate lets the caller know it
 * @param may       whether the caller works with the child itself today, and so may invite
 */
public record InviteForm(UUID childId, String childName, boolean may) {
}
