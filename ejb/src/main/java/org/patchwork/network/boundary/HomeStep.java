package org.patchwork.network.boundary;

/** What the first page may suggest to do next; the words are the portal's. Each can be put away. */
public enum HomeStep {

    /** What this place is, on the first day. */
    WELCOME,

    /** Nobody can ring: the profile has no number. */
    PHONE,

    /** None of the own children has a contact recorded. */
    FIRST_CONTACT,

    /** Away now or soon, and nobody covers. */
    COVER,

    /** A child whose map shows no lead professional. */
    LEAD
}
