package org.patchwork.sharing.boundary;

/**
 * How the viewer of an open record stands to the child.
 *
 * @param knowsPlans supports the child, or enquires under a statutory power, and so may know under which plan the child is helped
 * @param supports   works with the child itself
 * @param leads      is the lead professional
 */
public record Standing(boolean knowsPlans, boolean supports, boolean leads) {

    /** Of somebody who may know no more than the record shows. */
    public static final Standing NONE = new Standing(false, false, false);
}
