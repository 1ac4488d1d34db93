package org.patchwork.attention.boundary;

import java.util.UUID;

/**
 * What the page to raise attention shows.
 *
 * @param childName as the caller knows the child
 * @param may       whether the caller works with the child itself today, and is shown so on the map
 * @param open      the caller's own attention that nobody has closed; null for none
 */
public record AttentionForm(UUID childId, String childName, boolean may, UUID open) {
}
