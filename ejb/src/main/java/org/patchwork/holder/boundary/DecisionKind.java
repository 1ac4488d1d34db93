package org.patchwork.holder.boundary;

import java.time.Period;
import java.util.List;

/** What a holder may decide, how long it usually stands, and the legal bases that fit, by the policy's codes. */
public enum DecisionKind {

    /** Those named in the plan, and those who enquire into harm, see who it is; others in the team the broker's card. */
    DISCLOSE_FULL(Period.ofMonths(6), List.of("SAFEGUARDING", "VITAL_INTERESTS", "JUSTICE_PARTNER")),

    /** The broker's card. */
    DISCLOSE_EXISTENCE(Period.ofMonths(6), List.of("SAFEGUARDING", "VITAL_INTERESTS", "JUSTICE_PARTNER")),

    /** Nothing, since sharing would do the child more harm (Children Act 2004 s16LA(3)). */
    WITHHOLD(Period.ofMonths(3), List.of("DETRIMENT", "CONFIDENCE"));

    /** No decision stands longer without being looked at again. */
    public static final Period LONGEST = Period.ofMonths(12);

    private final Period usual;
    private final List<String> legalBases;

    DecisionKind(Period usual, List<String> legalBases) {
        this.usual = usual;
        this.legalBases = legalBases;
    }

    /** How long it stands unless another review date is given. */
    public Period usual() {
        return usual;
    }

    public List<String> legalBases() {
        return legalBases;
    }

    public boolean discloses() {
        return this != WITHHOLD;
    }
}
