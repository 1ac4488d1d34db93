package org.patchwork.access.boundary;

/** What a signed-in person may do at all; whose case they may see is the sharing policy's answer, not a role's. */
public final class Roles {

    public static final String PRACTITIONER = "PRACTITIONER";
    public static final String MANAGER = "MANAGER";
    public static final String INFORMATION_GOVERNANCE = "INFORMATION_GOVERNANCE";
    public static final String OPERATIONS = "OPERATIONS";
    public static final String FAMILY = "FAMILY";
    /** Works at an information broker's duty desk. */
    public static final String BROKER = "BROKER";

    /** Runs the pilot: reads feedback on the portal and its measures, and no child. */
    public static final String PROJECT_TEAM = "PROJECT_TEAM";

    private Roles() {
    }
}
