package org.patchwork.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.patchwork.people.boundary.Comparison;
import org.patchwork.people.boundary.DuplicateRecords;
import org.patchwork.people.boundary.MergeRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** Two records side by side, which the steward makes one or keeps apart. */
@Named("compare")
@RequestScoped
public class CompareView {

    @EJB
    private DuplicateRecords records;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String pair;
    private Comparison both;

    /** Lays the pair side by side, on record. */
    public void load() {
        both = records.compare(PeopleIds.of(pair));
    }

    /** Does what the button says that was pressed, and goes back to the list; or says what stands in the way. */
    public void act() throws IOException {
        try {
            boolean merging = "merge".equals(request.getParameter("act"));
            if (merging) {
                records.merge(PeopleIds.of(pair), PeopleIds.of(request.getParameter("stays")), request.getParameter("reason"));
            } else {
                records.keepApart(PeopleIds.of(pair));
            }
            Redirect.to("/people/duplicates.xhtml?done=" + (merging ? "MERGED" : "APART"));
        } catch (MergeRefused refused) {
            if (refused.refusal() == MergeRefused.Cause.NO_SUCH_PAIR) {
                throw refused;
            }
            problems.say(fieldOf(refused.refusal()), text.ofCode("people.refused", refused.refusal().name()));
            FacesContext.getCurrentInstance().validationFailed();
            load();
        }
    }

    private static String fieldOf(MergeRefused.Cause cause) {
        return switch (cause) {
            case REASON_MISSING -> "reason";
            case NEITHER_STAYS -> "stays-one";
            default -> null;
        };
    }

    /** The two, in no order of worth; none before they are read. */
    public List<Comparison.Side> getSides() {
        return both == null ? List.of() : List.of(both.one(), both.other());
    }

    /** Why the two may be of one child. */
    public List<String> getGrounds() {
        return both == null ? List.of() : both.pair().grounds();
    }

    /** Why the other record cannot become part of this one; null when it can. */
    public MergeRefused.Cause hindrance(Comparison.Side stays) {
        return stays.equals(both.one()) ? both.intoOne() : both.intoOther();
    }

    /** What was typed before something stood in the way. */
    public String getReason() {
        return request.getParameter("reason");
    }

    /** Whether this record was chosen to stay before something stood in the way. */
    public boolean chosen(Comparison.Side side) {
        return side.childId().toString().equals(request.getParameter("stays"));
    }

    public String getPair() {
        return pair;
    }

    public void setPair(String pair) {
        this.pair = pair;
    }
}
