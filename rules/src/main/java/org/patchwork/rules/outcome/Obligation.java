package org.patchwork.rules.outcome;

/** What must be done because of a decision (sharing policy, section 3, part C), in the order in which it is listed. */
public enum Obligation {

    /** Record that something was shown. */
    AUDIT,
    /** Record that something was not shown. */
    AUDIT_DENIAL,
    /** Tell information governance. */
    ALERT_IG,
    /** Give the broker's contact. */
    BROKER_CONTACT,
    /** Ask the holder to decide; at most one open prompt per involvement, and the viewer is never told. */
    PROMPT_HOLDER_TO_DECIDE,
    /** Ask the holder to renew the consent; the viewer is never told. */
    CONSENT_RENEWAL_PROMPT_TO_HOLDER,
    /** The viewer must give a purpose code. */
    PURPOSE_CODE,
    /** The viewer must give a reason. */
    REASON,
    /** Tell the lead professional. */
    NOTIFY_LEAD,
    /** Tell an information-governance officer. */
    NOTIFY_IG,
    /** Tell the holder's safeguarding lead. */
    NOTIFY_HOLDER,
    /** Access ends after 4 hours. */
    EXPIRE_4H,
    /** The access is reviewed within 2 working days. */
    REVIEW_2WD
}
