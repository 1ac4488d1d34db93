package org.patchwork.sharing.boundary;

/**
 * The information broker's duty desk of this authority.
 *
 * @param outOfHours a number for nights and weekends; null when there is none
 */
public record BrokerDesk(String name, String phone, String outOfHours) {
}
