package org.patchwork.web.joining;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.joining.boundary.AgreementEntry;
import org.patchwork.joining.boundary.Agreements;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.PastAgreement;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** The sharing agreements of agencies, for information-governance officers. */
@Named("agreements")
@RequestScoped
public class AgreementsView {

    @EJB
    private Agreements boundary;

    @Inject
    private Asked asked;

    @Inject
    private Problems problems;

    private List<AgreementEntry> list;
    private AgreementEntry chosen;
    private List<PastAgreement> history = List.of();
    private ThreeFieldDate from;
    private ThreeFieldDate to;

    /** The form depends on the agency, and is read before the address is. */
    @PostConstruct
    void start() {
        list = boundary.list();
        UUID agency = asked.id("agency");
        chosen = list.stream().filter(one -> one.organisationId().equals(agency)).findFirst().orElse(null);
        if (chosen != null) {
            history = boundary.historyOf(agency);
            from = new ThreeFieldDate(chosen.from());
            to = new ThreeFieldDate(chosen.to());
        }
    }

    /** Records the agreement of the agency chosen. */
    public void record() throws IOException {
        LocalDate first = from.value().orElse(null);
        LocalDate last = to.value().orElse(null);
        boolean open = to.getDay() == null && to.getMonth() == null && to.getYear() == null;
        problems.when(last == null && !open, "to-day", "joining.agreements.toWrong");
        if (problems.none()) {
            try {
                boundary.record(chosen.organisationId(), first, last, asked.id("latest"));
                asked.goOn("/joining/agreements.xhtml?done=recorded");
            } catch (JoiningRefused refused) {
                asked.refused(refused, switch (refused.refusal()) {
                    case DAY_WRONG -> "from-day";
                    case DAYS_SWAPPED -> "to-day";
                    default -> null;
                });
            }
        }
    }

    public List<AgreementEntry> getList() {
        return list;
    }

    /** The agency whose agreement is to be recorded; null for none. */
    public AgreementEntry getChosen() {
        return chosen;
    }

    public List<PastAgreement> getHistory() {
        return history;
    }

    public ThreeFieldDate getFrom() {
        return from;
    }

    public ThreeFieldDate getTo() {
        return to;
    }
}
