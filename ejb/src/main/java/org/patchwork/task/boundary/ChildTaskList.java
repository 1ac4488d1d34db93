package org.patchwork.task.boundary;

import java.util.List;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PowerInUse;

/**
 * A child's tasks, as far as their reader is shown both who asked and who is to do it.
 *
 * @param open      by the day they are due
 * @param closed    done or withdrawn in the last 90 days, the latest first
 * @param mayAsk    whether the reader may add one
 * @param reference of the access record, to quote to an officer
 */
public record ChildTaskList(ChildSummary child, List<TaskEntry> open, List<TaskEntry> closed, boolean mayAsk, BrokerDesk broker, String reference,
                            OpenEmergency emergency, PowerInUse power) {

    public ChildTaskList {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
