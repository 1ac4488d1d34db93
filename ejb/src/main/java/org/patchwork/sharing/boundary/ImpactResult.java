package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * What another version of the policy would change for the people and records of today, were everybody to open every map (the action
 * VIEW, everyday access). It counts; it names nobody.
 *
 * @param children     records asked
 * @param people       practitioners who may sign in and were asked
 * @param involvements involvements asked
 * @param opens        shown to somebody from whom they were hidden
 * @param showsMore    shown already, and now with more
 * @param showsLess    shown still, and now with less
 * @param closes       hidden from somebody to whom they were shown
 * @param otherRule    the same outcome by another rule, where the gate is open before or after
 * @param sensitive    of those that open or show more the sensitive ones, by class
 * @param changes      all of them by service, rule and outcome, those that open first
 * @param gates        records that open, turn into a possible match or shut
 */
public record ImpactResult(int children, int people, int involvements, Sum opens, Sum showsMore, Sum showsLess, Sum closes,
                           Sum otherRule, List<OfClass> sensitive, List<Change> changes, List<GateChange> gates) implements Serializable {

    public ImpactResult {
        sensitive = List.copyOf(sensitive);
        changes = List.copyOf(changes);
        gates = List.copyOf(gates);
    }

    /** Whether anything sensitive opens or shows more: then publishing needs a typed reason. */
    public boolean widensSensitive() {
        return !sensitive.isEmpty();
    }

    /** Newly visible and sensitive: how many involvements; each is of one class. */
    public int sensitiveOpened() {
        return sensitive.stream().mapToInt(of -> of.opens().involvements()).sum();
    }

    /** Whether nobody would see anything else than today. */
    public boolean changesNothing() {
        return changes.stream().allMatch(change -> change.effect() == Effect.OTHER_RULE) && gates.isEmpty();
    }

    /** How what a viewer gets of an involvement changes. */
    public enum Effect {
        /** Hidden before, shown in whole or in part after. */
        OPENS,
        /** Shown in part before, with more after. */
        SHOWS_MORE,
        /** Shown before, with less after. */
        SHOWS_LESS,
        /** Shown in whole or in part before, hidden after. */
        CLOSES,
        /** The same outcome, decided by another rule. */
        OTHER_RULE
    }

    /** How many: each involvement, child and person counted once. */
    public record Sum(int involvements, int children, int people) implements Serializable {

        /** Nothing at all. */
        public static final Sum NONE = new Sum(0, 0, 0);
    }

    /**
     * What is sensitive, of one class.
     *
     * @param opens     newly visible
     * @param showsMore shown already, and now with more
     */
    public record OfClass(String sensitivity, Sum opens, Sum showsMore) implements Serializable {
    }

    /**
     * Involvements of one service that go from one rule and outcome to others.
     *
     * @param sensitivity of the involvements, the graver of before and after
     */
    public record Change(Effect effect, String service, String sensitivity, String fromRule, String fromOutcome, String toRule,
                         String toOutcome, Sum sum) implements Serializable {
    }

    /**
     * Records whose gate answers otherwise.
     *
     * @param sum its involvements are none
     */
    public record GateChange(String fromGate, String fromRule, String toGate, String toRule, Sum sum) implements Serializable {
    }
}
