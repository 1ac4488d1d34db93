package org.patchwork.sharing.boundary;

/** How a viewer may go on from a possible match (sharing policy, section 1). */
public enum StubOffer {
    /** Say that one works with the child: two identifiers and a reason; the lead is told. */
    JOIN,
    /** Ask the information broker: shielded records and children who died. */
    ASK_BROKER,
    /** End one's own emergency access first: nothing is taken out while it lasts. */
    END_EMERGENCY
}
