package org.patchwork.web.attention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.attention.boundary.AttentionCodes;
import org.patchwork.attention.boundary.AttentionForm;
import org.patchwork.attention.boundary.AttentionRefused;
import org.patchwork.attention.boundary.RaisingAttention;
import org.patchwork.web.platform.Redirect;

/** Raising attention for a child: why, and what is asked of the team. */
@Named("raiseAttention")
@RequestScoped
public class RaiseAttentionView {

    @EJB
    private RaisingAttention raising;

    @Inject
    private AttentionRequest asked;

    private String child;
    private AttentionForm form;

    /** The form depends on the child, and is read before the address is. */
    @PostConstruct
    void start() {
        child = asked.text("child");
    }

    /** Asks once. */
    public void load() {
        form = raising.formFor(asked.subject("child"));
    }

    /** Raises it, and goes on to it. */
    public void raise() throws IOException {
        try {
            UUID raised = raising.raise(asked.subject("child"), asked.text("reason"), asked.text("ask"));
            Redirect.to("/attention/one.xhtml?done=raised&attention=" + raised);
        } catch (AttentionRefused refused) {
            asked.refused(refused, fieldOf(refused));
            load();
        }
    }

    private static String fieldOf(AttentionRefused refused) {
        return switch (refused.refusal()) {
            case REASON_MISSING -> "reason-" + AttentionCodes.REASONS.get(0);
            case ASK_MISSING -> "ask-" + AttentionCodes.ASKS.get(0);
            default -> null;
        };
    }

    /** The form of this page depends on it, and is read before the page is. */
    public AttentionForm getForm() {
        if (form == null) {
            load();
        }
        return form;
    }

    public String getChild() {
        return child;
    }

    public List<String> getReasons() {
        return AttentionCodes.REASONS;
    }

    public List<String> getAsks() {
        return AttentionCodes.ASKS;
    }
}
