package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.patchwork.network.boundary.Search;
import org.patchwork.network.boundary.SearchResults;
import org.patchwork.web.platform.Text;

/** What a search found: on its own page, and as suggestions while somebody types. */
@Named("search")
@RequestScoped
public class SearchView {

    @EJB
    private Search search;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Text text;

    private String words;
    private SearchResults results;

    /** Finds what the session's last search asked for; before the first, the children last looked at. */
    public void load() {
        HttpSession session = request.getSession(false);
        Object last = session == null ? null : session.getAttribute(SearchRequest.WORDS);
        if (last == null) {
            remember();
        } else {
            find((String) last);
        }
    }

    /** Finds what is being typed; of an empty box, the children last looked at. */
    public void suggest() {
        String typed = SearchRequest.trim(request.getParameter("words"));
        if (typed.isEmpty() && request.getParameter("recent") != null) {
            remember();
        } else {
            find(typed);
        }
    }

    /** Whether nothing was asked for, and what is shown is what was looked at lately. */
    public boolean isRecent() {
        return words.isEmpty();
    }

    private void remember() {
        words = "";
        results = search.recent(text.locale());
    }

    private void find(String asked) {
        words = asked;
        results = search.find(asked);
    }

    /** Whether there was anything to look for. */
    public boolean isAsked() {
        return words.length() >= 2;
    }

    public String getWords() {
        return words;
    }

    public SearchResults getResults() {
        return results;
    }
}
