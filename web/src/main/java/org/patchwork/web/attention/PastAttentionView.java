package org.patchwork.web.attention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.attention.boundary.ClosedAttention;
import org.patchwork.attention.boundary.PastAttention;
import org.patchwork.web.platform.Text;

/** Attention around a child that is closed: what it was, and how it ended. */
@Named("pastAttention")
@RequestScoped
public class PastAttentionView {

    @EJB
    private PastAttention past;

    @Inject
    private AttentionRequest asked;

    @Inject
    private Text text;

    private ClosedAttention all;

    /** Asks once. */
    public void load() {
        all = past.of(asked.subject("child"), text.locale());
    }

    public ClosedAttention getAll() {
        return all;
    }
}
