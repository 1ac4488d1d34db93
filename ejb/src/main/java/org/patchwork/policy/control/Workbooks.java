package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.rules.check.PolicyReview;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.workbook.PolicyWorkbook;
import org.patchwork.rules.workbook.WorkbookPlaces;

/** Writes books as workbooks and reads them, one at a time, so that memory stays bounded whoever uploads what. */
@ApplicationScoped
public class Workbooks {

    /** A book as a workbook. */
    public synchronized byte[] write(PolicyBook book) {
        try {
            return PolicyWorkbook.write(book);
        } catch (PolicyRejected unreadable) {
            throw Unreadable.of(unreadable);
        }
    }

    /**
     * A workbook as a book.
     *
     * @throws PolicyRejected with all that keeps it from being read, by sheet and cell
     */
    public synchronized PolicyBook read(byte[] workbook, String name) throws PolicyRejected {
        return PolicyWorkbook.read(workbook, name);
    }

    /** What is wrong with the files of a book, by sheet and cell of its workbook. */
    public List<PolicyFault> faultsOf(PolicyBook book) {
        WorkbookPlaces places = new WorkbookPlaces(book);
        return faults(PolicyReview.quick(book).faults().stream().map(places::inWorkbook).toList());
    }

    /** Faults as pages take them. */
    public static List<PolicyFault> faults(List<Fault> faults) {
        return PublishingCheck.faults(faults);
    }
}
