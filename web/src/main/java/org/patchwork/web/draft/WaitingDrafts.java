package org.patchwork.web.draft;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.draft.boundary.Draft;
import org.patchwork.draft.boundary.Drafts;
import org.patchwork.web.access.SignedIn;

/** What the reader has typed on this page before and not sent. It must not break the page it stands on. */
@Named("waitingDrafts")
@RequestScoped
public class WaitingDrafts {

    private static final Logger LOG = Logger.getLogger(WaitingDrafts.class.getName());

    @EJB
    private Drafts drafts;

    @Inject
    private FormPage page;

    @Inject
    private SignedIn signedIn;

    private List<Draft> list;

    /** Newest first; asked once. */
    public List<Draft> getList() {
        if (list == null) {
            list = signedIn.isHere() ? ask() : List.of();
        }
        return list;
    }

    /** What a person can read of it. */
    public List<String> wordsOf(Draft draft) {
        return FormFields.wordsOf(draft.fields());
    }

    private List<Draft> ask() {
        try {
            return drafts.of(page.getAddress());
        } catch (RuntimeException silent) {
            LOG.log(Level.WARNING, "nobody can tell what was typed before", silent);
            return List.of();
        }
    }
}
