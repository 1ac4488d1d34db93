package org.patchwork.web.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.patchwork.people.boundary.DuplicateEntry;
import org.patchwork.people.boundary.DuplicateRecords;
import org.patchwork.people.boundary.MergeEntry;
import org.patchwork.people.boundary.MergeRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** The steward's list: pairs of records that may be of one child, and merges that can be undone. Names no child. */
@Named("duplicates")
@RequestScoped
public class DuplicatesView {

    private static final Set<String> DONE_BEFORE = Set.of("MERGED", "APART");

    @EJB
    private DuplicateRecords records;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private List<DuplicateEntry> open;
    private List<MergeEntry> merges;
    private String done;

    /** Asks for both lists, once. */
    public void load() {
        open = records.open();
        merges = records.merges();
    }

    /** Does what the button says that was pressed, and asks again. */
    public void act() {
        String act = request.getParameter("act");
        try {
            if ("look".equals(act)) {
                records.lookAgain();
            } else {
                records.part(PeopleIds.of(request.getParameter("merge")));
            }
            done = "look".equals(act) ? "LOOKED" : "PARTED";
        } catch (MergeRefused refused) {
            problems.say(null, text.ofCode("people.refused", refused.refusal().name()));
        }
        load();
    }

    /** Pairs that wait. */
    public List<DuplicateEntry> getOpen() {
        return open;
    }

    /** Merges, the latest first. */
    public List<MergeEntry> getMerges() {
        return merges;
    }

    /** What was done by the button pressed, here or on the page before; null for nothing. */
    public String getDone() {
        String before = request.getParameter("done");
        return done == null && DONE_BEFORE.contains(String.valueOf(before)) ? before : done;
    }
}
