package org.patchwork.alert.boundary;

/** What may wait for somebody. The words and the page of each are the portal's; none of them names a child. */
public enum AlertKind {

    /** A decision set the alarm off: somebody without agreement, a conflict, a protected person. For IG officers. */
    GOVERNANCE_ALARM
}
