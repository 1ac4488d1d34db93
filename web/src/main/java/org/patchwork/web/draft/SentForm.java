package org.patchwork.web.draft;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.draft.boundary.Draft;
import org.patchwork.draft.boundary.Drafts;
import org.patchwork.web.draft.FormFields.Pair;

/** A form that was sent: what is kept of it when it did its work, and when it came too late to do any. */
@RequestScoped
public class SentForm {

    private static final Logger LOG = Logger.getLogger(SentForm.class.getName());

    @EJB
    private Drafts drafts;

    @Inject
    private FormPage page;

    /** Forgets what was kept of this very form. What cannot be forgotten now goes within a week, and no page fails by it. */
    public void forget(Map<String, String[]> parameters) {
        List<Pair> sent = FormFields.of(parameters);
        String form = FormFields.formIn(sent);
        if (form == null || page.sealedAddress() == null) {
            return;
        }
        try {
            List<UUID> done = drafts.of(page.getAddress()).stream().filter(draft -> isOf(draft, form, sent)).map(Draft::id).toList();
            if (!done.isEmpty()) {
                drafts.forget(done);
            }
        } catch (RuntimeException silent) {
            LOG.log(Level.WARNING, "a draft stays although its form was sent", silent);
        }
    }

    /**
     * Keeps the words of a form whose page or session is over, if it was made for whoever is signed in now.
     *
     * @return where it was, as a path in the portal; the front door for anybody else's
     */
    public String keep(Map<String, String[]> parameters) {
        String address = page.sealedAddress();
        if (address == null) {
            return "/";
        }
        List<Pair> sent = FormFields.of(parameters);
        String form = FormFields.formIn(sent);
        boolean kept = form != null && !sent.isEmpty() && drafts.keep(address, form, aboutOf(address, form, sent), FormFields.write(sent));
        return kept ? address + (address.indexOf('?') < 0 ? '?' : '&') + "kept=late" : address;
    }

    /** The page's script may have kept the same form before: then it stays one draft. */
    private String aboutOf(String address, String form, List<Pair> sent) {
        return drafts.of(address).stream().filter(draft -> isOf(draft, form, sent)).map(Draft::about).findFirst().orElse("");
    }

    private static boolean isOf(Draft draft, String form, List<Pair> sent) {
        return draft.form().equals(form) && new HashSet<>(sent).containsAll(FormFields.read(draft.about()));
    }
}
