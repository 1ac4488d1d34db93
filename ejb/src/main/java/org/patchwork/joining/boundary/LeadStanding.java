package org.patchwork.joining.boundary;

import java.util.UUID;

/**
 * Who leads the team around a child, as the caller's own map shows it.
 *
 * @param childName as the gate lets the caller know it
 * @param leadName  who leads; null when the map shows nobody
 * @param mine      whether that is the caller
 * @param may       whether the caller works with the child itself today, and so may lead
 */
public record LeadStanding(UUID childId, String childName, String leadName, boolean mine, boolean may) {
}
