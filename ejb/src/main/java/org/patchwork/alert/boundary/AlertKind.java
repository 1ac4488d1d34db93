package org.patchwork.alert.boundary;

/** What may wait for somebody. The words and the page of each are the portal's; none of them names a child. */
public enum AlertKind {

    /** A decision set the alarm off: somebody without agreement, a conflict, a protected person. For IG officers. */
    GOVERNANCE_ALARM,

    /** Somebody's looks differ from the usual. For IG officers. */
    UNUSUAL_ACCESS,

    /** Somebody broke the glass, or took the second step. For the lead professional, IG officers and the holders' safeguarding leads. */
    EMERGENCY_OPENED,

    /** The review of an emergency is overdue. For IG officers, once a day. */
    EMERGENCY_REVIEW_OVERDUE,

    /** It still is, two working days later. For the practitioner's manager. */
    EMERGENCY_REVIEW_ESCALATED,

    /** An emergency was reviewed. For whoever broke the glass, and their manager. */
    EMERGENCY_REVIEWED,

    /** A message waits at the broker's desk, or waits too long. For its staff. */
    BROKER_DESK,

    /** A professional asks through the broker. */
    BROKER_MESSAGE,

    /** The broker has answered, sent back or could not pass on what one asked. */
    BROKER_ANSWER,

    /** Somebody looks at a record by virtue of a statutory function. For the lead professional and the practitioner's manager. */
    STATUTORY_ACCESS_STARTED,

    /** The reader's own statutory access is about to end. */
    STATUTORY_ACCESS_ENDING,

    /** Somebody objects to an involvement being shown, or the month to decide is over. For IG officers. */
    OBJECTION_RAISED, OBJECTION_OVERDUE,

    /** An objection to the reader's own involvement was decided. */
    OBJECTION_DECIDED,

    /** Somebody says that a recorded involvement is none. For the manager; and the same for IG officers. */
    DISPUTE_RAISED, DISPUTE_FOR_OFFICERS,

    /** The reader's own dispute was settled. */
    DISPUTE_SETTLED,

    /** Protection was asked for, or its end. For IG officers. */
    PROTECTION_WAITS,
    /** Officers decided about protection. For whoever asked. */
    PROTECTION_ANSWERED,
    /** Somebody asks to end protection, and another must agree. For whoever asked for it, and their manager. */
    PROTECTION_END_ASKED,
    /** Protection is to be looked at again. For whoever asked. */
    PROTECTION_REVIEW,
    /** The same for IG officers. */
    PROTECTION_REVIEW_DUE,
    /** Nobody looked at it again in time. For IG officers. */
    PROTECTION_REVIEW_OVERDUE,
    /** One of the manager's people must stay away from a record; the work is to be handed over. */
    CONFLICT_DECLARED,
    /** The same for IG officers. */
    CONFLICT_RECORDED,

    /** A consent of one's own service ends within four weeks, or one. For those who work with the child, and the service's leads. */
    CONSENT_RUNS_OUT,

    /** A consent of one's own service has ended. For the same people. */
    CONSENT_RAN_OUT,

    /** Somebody asked, and a consent that no longer counts was in the way. For the same people, who are not told who asked. */
    CONSENT_TO_RENEW,

    /** A decision on sharing what a service holds is asked for. For its safeguarding leads. */
    HOLDER_ASKED,

    /** A service's decision on sharing is to be looked at again soon. For its safeguarding leads. */
    HOLDER_REVIEW,

    /** A service has waited too long with a decision on sharing. For its managers. */
    HOLDER_OVERDUE,

    /** The same, when its managers let it wait too. For IG officers. */
    HOLDER_OVERDUE_GOVERNANCE,

    /** Somebody whom the reader sees on a map has left, or will soon. For everybody who is shown their work in full. */
    COLLEAGUE_LEFT,

    /** A colleague's work with a child was handed to the reader. */
    WORK_HANDED_OVER,

    /** It is time to say with whom the reader still works. Once a week. */
    STILL_INVOLVED,

    /** Somebody asks the reader to join a team. */
    INVITATION_RECEIVED,
    /** Somebody was asked to join a team that the reader leads. */
    INVITATION_MADE,
    /** Somebody new waits to be vetted. For managers of the agency. */
    NEWCOMER_WAITS,
    /** A colleague offers work to the reader. */
    HAND_OVER_OFFERED,
    /** An offer of the reader's own work was answered. */
    HAND_OVER_ANSWERED,
    /** An agency's agreement ends soon, or has ended. For IG officers. */
    AGREEMENT_ENDS, AGREEMENT_ENDED,
    /** The same of the reader's own agency. For its managers. */
    OWN_AGREEMENT_ENDS, OWN_AGREEMENT_ENDED,

    /** Somebody answered attention that the reader raised. */
    ATTENTION_ANSWERED,

    /** The project team has dealt with feedback that the reader gave. */
    FEEDBACK_NEWS,

    /** An import would let so many leave or end that another manager must agree. For the other managers. */
    IMPORT_WAITS,

    /** The reader's own import is done. */
    IMPORT_DONE,

    /** An import began a record with the number of another that its manager may not find. For IG officers. */
    IMPORT_SAME_NUMBER,

    /** A task of the reader's is due soon. */
    TASK_DUE,
    /** A task of the reader's is overdue. */
    TASK_OVERDUE
}
