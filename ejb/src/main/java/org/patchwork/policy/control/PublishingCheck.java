package org.patchwork.policy.control;

import java.util.List;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;

/** What stands between a book and being in force. */
public final class PublishingCheck {

    private PublishingCheck() {
    }

    /**
     * The policy that the book makes.
     *
     * @throws NotPublishable with all that is wrong with it
     */
    public static Policy passed(PolicyBook book) {
        try {
            return PolicyCompiler.compile(book);
        } catch (PolicyRejected rejected) {
            throw new NotPublishable(faults(rejected.faults()));
        }
    }

    /** The same faults as pages take them. */
    public static List<PolicyFault> faults(List<Fault> faults) {
        return faults.stream().map(fault -> new PolicyFault(fault.table(), fault.line() == 0 ? null : fault.line(),
                fault.column().isEmpty() ? null : fault.column(), fault.message())).toList();
    }
}
