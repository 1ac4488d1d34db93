package org.patchwork.attention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.control.Telling;

/**
 * Tells that attention was raised, answered or closed. The first and the last are news on the case: whom the policy's table of events
 * names, if they are shown in full the work of whoever raised it. An answer is told to whoever raised it, if they are shown the work of
 * whoever answered. Whoever acted is not told.
 */
@ApplicationScoped
public class AttentionPost {

    @Inject
    CaseEvents events;

    @Inject
    Telling telling;

    @Inject
    AlertPost alerts;

    /** Tells those who may know that it was raised. */
    public void raised(KeptAttention attention) {
        events.happened(CaseEventKind.ATTENTION_RAISED, attention.childId(), attention.involvementId(), attention.raisedBy());
    }

    /** Tells whoever raised it, once for each answer. */
    public void answered(KeptAttention attention, UUID involvement, String answer) {
        if (telling.of(List.of(attention.childId()), Set.of()).mayKnow(attention.raisedBy(), attention.childId(), involvement)) {
            alerts.tell(List.of(attention.raisedBy()), AlertKind.ATTENTION_ANSWERED, attention.id(), involvement + " " + answer);
        }
    }

    /** Tells those who may know that it was closed. */
    public void closed(KeptAttention attention, UUID closer) {
        events.happened(CaseEventKind.ATTENTION_CLOSED, attention.childId(), attention.involvementId(), closer);
    }
}
