package org.patchwork.broker.boundary;

import org.patchwork.directory.boundary.OpeningHours;

/**
 * What people are told of a duty desk.
 *
 * @param phone      E.164
 * @param outOfHours E.164; null when there is none
 * @param version    of what was read, so that two who change it at once do not overwrite each other
 */
public record DeskDetails(String name, String phone, String outOfHours, OpeningHours hours, int version) {
}
