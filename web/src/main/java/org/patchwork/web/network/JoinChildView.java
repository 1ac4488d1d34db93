package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.network.boundary.JoinRefused;
import org.patchwork.network.boundary.JoinRequest;
import org.patchwork.network.boundary.Joining;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** "I work with this child": two identifiers, since when, and why. */
@Named("joinChild")
@RequestScoped
public class JoinChildView {

    @EJB
    private Joining joining;

    @Inject
    private Clock clock;

    @Inject
    private Problems problems;

    private String child;
    private StubRecord match;
    private final ThreeFieldDate born = new ThreeFieldDate(null);
    private ThreeFieldDate since;
    private String identifierKind;
    private String identifier;
    private String reason;
    private String raised;

    @PostConstruct
    void start() {
        since = new ThreeFieldDate(LocalDate.now(clock));
    }

    /** Asks whom the page is about, once. */
    public void load() {
        match = joining.offerFor(Ids.child(child));
    }

    /** Joins, and goes to the map; or says which field to mend. */
    public void join() throws IOException {
        check();
        if (problems.none()) {
            try {
                joining.join(new JoinRequest(Ids.child(child), born.value().orElseThrow(), identifierKind, identifier,
                        since.value().orElseThrow(), reason, raised));
                ChildAddress.goTo("support-map", child);
                return;
            } catch (JoinRefused refused) {
                problems.add(fieldOf(refused.refusal()), "network.joinChild.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void check() {
        problems.when(born.value().isEmpty(), "born-day", "network.joinChild.bornWrong");
        problems.when(identifierKind == null, "kind", "network.joinChild.kindMissing");
        problems.when(identifier == null, "identifier", "network.joinChild.identifierMissing");
        problems.when(since.value().isEmpty(), "since-day", "network.joinChild.sinceWrong");
        problems.when(reason == null, "reason", "network.joinChild.reasonMissing");
    }

    private static String fieldOf(JoinRefused.Cause cause) {
        return switch (cause) {
            case IDENTIFIERS_DO_NOT_MATCH -> "born-day";
            case SINCE_OUT_OF_RANGE -> "since-day";
            case REASON_MISSING -> "reason";
            case SENSITIVITY_UNKNOWN -> "raised";
            case TOO_MANY_TRIES, ALREADY_INVOLVED, NOT_OFFERED -> null;
        };
    }

    public StubRecord getMatch() {
        return match;
    }

    public ThreeFieldDate getBorn() {
        return born;
    }

    public ThreeFieldDate getSince() {
        return since;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getIdentifierKind() {
        return identifierKind;
    }

    public void setIdentifierKind(String identifierKind) {
        this.identifierKind = identifierKind;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    /** Why it may be sensitive in itself to work with the child. */
    public List<String> getSensitivities() {
        return JoinRequest.RAISED;
    }

    public String getRaised() {
        return raised;
    }

    public void setRaised(String raised) {
        this.raised = raised;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
