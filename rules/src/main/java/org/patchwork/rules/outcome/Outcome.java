package org.patchwork.rules.outcome;

/** What the viewer gets of one involvement (sharing policy, section 1). */
public enum Outcome {

    /** Name, role, service, organisation, contact details, start date, last contact, lead flag. */
    FULL,
    /** Name, safe contact, generic role; no organisation, base, place or service. */
    LIMITED,
    /** One card, the same for all, that names the broker; never more than one on a map. */
    BROKERED,
    /** Nothing at all, nor that anything was withheld. */
    HIDE
}
