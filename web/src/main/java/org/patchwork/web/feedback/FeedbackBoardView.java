package org.patchwork.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.feedback.boundary.FeedbackBoard;
import org.patchwork.feedback.boundary.FeedbackEntry;
import org.patchwork.feedback.boundary.FeedbackFilter;
import org.patchwork.web.platform.OpaqueId;

/** What people said of the portal's pages, for the project team. */
@Named("feedbackBoard")
@RequestScoped
public class FeedbackBoardView {

    static final List<String> STATES = List.of("NEW", "SEEN", "PLANNED", "DONE", "ANSWERED");
    private static final List<String> KINDS = List.of("IDEA", "PROBLEM", "PRAISE");

    @EJB
    private FeedbackBoard board;

    @Inject
    private FeedbackRequest asked;

    private List<FeedbackEntry> list;
    private List<String> pages;

    /** Asks once. */
    public void load() {
        list = board.list(filter(asked), OpaqueId.optional(asked.text("after")));
        pages = board.pages();
    }

    static FeedbackFilter filter(FeedbackRequest asked) {
        return new FeedbackFilter(asked.text("state"), asked.text("kind"), asked.text("about"));
    }

    /** One page. */
    public List<FeedbackEntry> getList() {
        return list.size() > FeedbackBoard.PAGE ? list.subList(0, FeedbackBoard.PAGE) : list;
    }

    /** What was chosen, as it stands in an address; empty for nothing. */
    public String getQuery() {
        return Stream.of("state", "kind", "about").filter(name -> asked.text(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(asked.text(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The next page's address; null on the last. */
    public String getOlder() {
        return list.size() > FeedbackBoard.PAGE ? "board.xhtml?" + getQuery() + "&after=" + list.get(FeedbackBoard.PAGE - 1).id() : null;
    }

    /** The first page's address; null there. */
    public String getLatest() {
        return asked.text("after") == null ? null : "board.xhtml?" + getQuery();
    }

    public List<String> getPages() {
        return pages;
    }

    public List<String> getStates() {
        return STATES;
    }

    public List<String> getKinds() {
        return KINDS;
    }
}
