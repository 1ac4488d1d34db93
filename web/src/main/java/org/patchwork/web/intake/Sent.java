package org.patchwork.web.intake;

import java.util.List;
import org.patchwork.intake.boundary.RowFault;

/**
 * What somebody sent that was not taken, on its way to the page that says why.
 *
 * @param problem last word of the message's key
 * @param faults  of the file; empty when it was not read
 */
record Sent(String problem, List<RowFault> faults) {

    static final String ATTRIBUTE = "patchwork.import";
}
