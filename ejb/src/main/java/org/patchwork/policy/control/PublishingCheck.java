package org.patchwork.policy.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.rules.check.PolicyReport;
import org.patchwork.rules.check.PolicyReview;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.outcome.RowKey;

/** What stands between a book and being in force. */
public final class PublishingCheck {

    private PublishingCheck() {
    }

    /**
     * The policy that the book makes, once its files, its properties and its scenarios hold.
     *
     * @throws NotPublishable with all that is wrong with it
     */
    public static Policy passed(PolicyBook book) {
        PolicyReport report = PolicyReview.of(book);
        return policy(report, report.publishable());
    }

    /**
     * The policy that the book makes, once its files and properties hold; scenarios may fail.
     *
     * @throws NotPublishable with all that is wrong with files and properties
     */
    static Policy sound(PolicyBook book) {
        PolicyReport report = PolicyReview.quick(book);
        return policy(report, report.sound());
    }

    private static Policy policy(PolicyReport report, boolean passed) {
        Optional<Policy> policy = report.policy();
        if (!passed || policy.isEmpty()) {
            throw new NotPublishable(Stream.of(faults(report.faults()).stream(),
                    report.breaches().stream().map(PublishingCheck::fault),
                    report.failedScenarios().stream().map(failed -> new PolicyFault(failed.file(), failed.line(), null, failed.message())))
                    .flatMap(faults -> faults).toList());
        }
        return policy.get();
    }

    private static PolicyFault fault(PolicyReport.Breach breach) {
        RowKey row = breach.rows().stream().findFirst().orElse(RowKey.NO_ROW);
        return new PolicyFault(row.table(), row.line() == 0 ? null : row.line(), null, breach.sentence());
    }

    /** The same faults as pages take them. */
    public static List<PolicyFault> faults(List<Fault> faults) {
        return faults.stream().map(fault -> new PolicyFault(fault.table(), fault.line() == 0 ? null : fault.line(),
                fault.column().isEmpty() ? null : fault.column(), fault.message())).toList();
    }
}
