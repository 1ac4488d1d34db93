package org.patchwork.policy.control;

import java.util.List;
import org.patchwork.policy.boundary.PolicyFindings;
import org.patchwork.policy.boundary.PolicyFindings.Breach;
import org.patchwork.policy.boundary.PolicyFindings.FailedScenario;
import org.patchwork.policy.boundary.PolicyFindings.Oddity;
import org.patchwork.policy.boundary.PolicyFindings.Place;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.rules.check.PolicyReport;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.outcome.RowKey;

/** Tells a review in the officers' words, with the sentence of every row that it names. */
final class Findings {

    private final Sheets sheets;

    Findings(PolicyBook book) {
        this.sheets = new Sheets(book);
    }

    PolicyFindings of(PolicyReport report) {
        return new PolicyFindings(report.hash(), report.publishable(), PublishingCheck.faults(report.faults()),
                report.breaches().stream().map(breach -> new Breach(breach.property(), breach.sentence(), breach.facts(), breach.changed(),
                        places(breach.rows()))).toList(),
                report.scenarios(),
                report.failedScenarios().stream().map(failed -> new FailedScenario(failed.file(), failed.line(), failed.id(),
                        failed.description(), failed.expected(), failed.got(), place(failed.row()))).toList(),
                report.warnings().stream().map(this::oddity).toList(),
                places(report.rowsWithoutScenario()), report.scenariosRun());
    }

    private Oddity oddity(PolicyReport.Warning warning) {
        Fault at = warning.place();
        PolicyFault place = PublishingCheck.faults(List.of(at)).get(0);
        return new Oddity(warning.kind().name(), place, sheets.sentence(at.table(), at.line()), places(warning.rows()), warning.facts());
    }

    private List<Place> places(List<RowKey> rows) {
        return rows.stream().map(this::place).toList();
    }

    private Place place(RowKey row) {
        return new Place(row.table(), row.line(), sheets.sentence(row.table(), row.line()));
    }
}
