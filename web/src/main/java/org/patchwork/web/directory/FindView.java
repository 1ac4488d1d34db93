package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.directory.boundary.DirectoryResults;
import org.patchwork.web.platform.Text;

/** "Who covers BN1 for housing?": what a search of the directory found, on its own page and as suggestions while somebody types. */
@Named("find")
@RequestScoped
public class FindView {

    private static final int FEWEST = 2;

    @EJB
    private Directory directory;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Text text;

    private String words;
    private DirectoryResults results;

    /** Finds what the session's last search asked for. */
    public void load() {
        HttpSession session = request.getSession(false);
        Object last = session == null ? null : session.getAttribute(FindRequest.WORDS);
        ask(last == null ? "" : (String) last);
    }

    /** Finds what is being typed. */
    public void suggest() {
        ask(FindRequest.trim(request.getParameter("words")));
    }

    private void ask(String asked) {
        words = asked;
        results = directory.search(meant(asked));
    }

    /** Without the words of a question that name nothing, such as "who covers ... for". */
    private String meant(String asked) {
        Set<String> filler = Set.of(text.of("directory.find.filler").split(" "));
        return Arrays.stream(asked.replace("?", " ").strip().split("\\s+")).filter(word -> !filler.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** Whether there was anything to look for. */
    public boolean isAsked() {
        return words.length() >= FEWEST;
    }

    /** Whether a place was asked about that no such service covers. */
    public boolean isUncovered() {
        return results.area() != null && results.services().isEmpty();
    }

    public String getWords() {
        return words;
    }

    public DirectoryResults getResults() {
        return results;
    }
}
