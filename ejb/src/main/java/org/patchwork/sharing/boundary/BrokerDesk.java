package org.patchwork.sharing.boundary;

/**
 * The information broker's duty desk of the authority that answers for a child.
 *
 * @param phone      answers while the desk is open
 * @param outOfHours a number for when the desk is closed; null when there is none
 * @param openNow    whether the desk was open when this was read
 */
public record BrokerDesk(String name, String phone, String outOfHours, boolean openNow) {

    /** The number that answers now, as far as there is one. */
    public String number() {
        return openNow || outOfHours == null ? phone : outOfHours;
    }
}
