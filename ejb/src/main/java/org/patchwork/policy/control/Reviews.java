package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patchwork.policy.boundary.PolicyFindings;
import org.patchwork.rules.check.PolicyReview;
import org.patchwork.rules.engine.PolicyBook;

/**
 * Reviews books, one at a time, and remembers the latest by the hash of what was reviewed, so that officers who turn from page to
 * page do not wait for the same answer again.
 */
@ApplicationScoped
public class Reviews {

    private static final int KEPT = 24;

    private final Map<String, PolicyFindings> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Everything that is to be said of a book. */
    public synchronized PolicyFindings of(PolicyBook book) {
        String hash = book.hash();
        PolicyFindings findings = kept.get(hash);
        if (findings == null) {
            findings = new Findings(book).of(PolicyReview.of(book));
            kept.put(hash, findings);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return findings;
    }
}
