package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.LastContact;

/**
 * One child of the viewer's own caseload, on the home page.
 *
 * @param name          as the child is known
 * @param ageInYears    null when unknown, unborn or deceased
 * @param planCode      null when there is none
 * @param leadName      the lead professional's name; null when there is none
 * @param lastContact   when the viewer last recorded contact; null when never
 * @param changes       of the last 14 days, newest first, from involvements this viewer may see
 * @param openable      false when the gate has shut (the card then only offers to leave)
 */
public record MyChild(UUID childId, String name, Integer ageInYears, String planCode, String leadName,
                      LastContact lastContact, List<Change> changes, boolean openable) {

    /** Somebody joined or left; {@code role} in the viewer's language. */
    public record Change(LocalDate on, Timeline.Kind kind, String name, String role) {
    }
}
