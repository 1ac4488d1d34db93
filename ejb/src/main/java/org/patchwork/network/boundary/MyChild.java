package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.RaisedAttention;

/**
 * One child of the viewer's own caseload, on the home page.
 *
 * @param name          as the child is known
 * @param summary       the child, for the age in words; null when the gate has shut
 * @param planCode      null when there is none
 * @param leadName      the lead professional's name; null when there is none
 * @param lastContact   when the viewer last recorded contact; null when never
 * @param changes       of the last 14 days, newest first, from involvements this viewer may see
 * @param openable      false when the gate has shut (the card then only offers to leave)
 * @param question      whether the viewer still works with the child; null while it is not time to ask
 * @param left          names of colleagues on the viewer's map who have left, and whose work is not handed over yet
 * @param attention     raised by people on the viewer's map, and not closed
 */
public record MyChild(UUID childId, String name, ChildSummary summary, String planCode, String leadName,
                      LastContact lastContact, List<Change> changes, boolean openable, Question question, List<String> left,
                      List<RaisedAttention> attention) {

    /**
     * Still involved?
     *
     * @param involvementId the viewer's own, to hand over
     * @param lead          the viewer leads, so that an end needs a second look
     */
    public record Question(UUID involvementId, boolean lead) {
    }

    /** Somebody joined or left; {@code role} in the viewer's language. */
    public record Change(LocalDate on, Timeline.Kind kind, String name, String role) {
    }
}
