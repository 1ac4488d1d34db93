package org.patchwork.rules.fact;

import java.util.Set;

/**
 * What may happen on a case that its people are told as news. The constants are the words of the policy's table of events, which says of
 * each who is told; that table must hold them all. Never a fact of a decision.
 */
public enum CaseEventKind {

    /** A practitioner works with the child from now on, by invitation, by hand-over, or put there by a manager or an import. */
    INVOLVEMENT_STARTED,
    /** The same, by the practitioner's own word. */
    JOINED_BY_SEARCH,
    INVOLVEMENT_ENDED,
    INVOLVEMENT_CHANGED,
    /** Somebody leads from now on. */
    LEAD_CHANGED,
    /** Whoever led no longer does, and stays. */
    LEAD_GIVEN_UP,
    /** Whoever led has left. */
    LEAD_LEFT,
    PLAN_CHANGED,
    FAMILY_CHANGED,
    CONTACT_RECORDED,
    ATTENTION_RAISED,
    ATTENTION_CLOSED,
    CONSENT_WITHDRAWN,
    TASK_ASSIGNED,
    TASK_ACCEPTED,
    TASK_DECLINED,
    TASK_COMPLETED,
    TASK_REASSIGNED,
    /** Said, changed, opened again or withdrawn. */
    TASK_CHANGED;

    /** Who may be told of news on a case, as the table says it: each of them only if the sharing policy lets them know. */
    public static final Set<String> AUDIENCES = Set.of("TEAM", "LEAD", "HOLDER", "MANAGER", "FAMILY", "ASSIGNEE", "ASKER");
}
