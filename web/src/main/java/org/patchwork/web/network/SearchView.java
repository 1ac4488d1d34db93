package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.patchwork.network.boundary.Search;
import org.patchwork.network.boundary.SearchResults;

/** What a search found: on its own page, and as suggestions while somebody types. */
@Named("search")
@RequestScoped
public class SearchView {

    @EJB
    private Search search;

    @Inject
    private HttpServletRequest request;

    private String words;
    private SearchResults results;

    /** Finds what the session's last search asked for. */
    public void load() {
        HttpSession session = request.getSession(false);
        Object last = session == null ? null : session.getAttribute(SearchRequest.WORDS);
        find(last == null ? "" : (String) last);
    }

    /** Finds what is being typed. */
    public void suggest() {
        find(SearchRequest.trim(request.getParameter("words")));
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
