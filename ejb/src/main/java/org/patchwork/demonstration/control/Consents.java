package org.patchwork.demonstration.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets families of the crowd say yes, no and everything between about sensitive services, and holders decide. */
final class Consents {

    private enum Said { NOTHING, FULL, EXISTENCE, REFUSED, WITHDRAWN, EXPIRED, INVALID_GIVER, FULL_EXCEPT, FULL_ONLY }

    private static final List<Integer> WEIGHTS = List.of(34, 20, 11, 8, 7, 7, 6, 4, 3);
    private static final List<String> DECISIONS = List.of("DISCLOSE_FULL", "DISCLOSE_EXISTENCE", "DISCLOSE_EXISTENCE", "WITHHOLD");
    private static final List<String> ROLES = List.of("TEACHER", "DSL", "HOUSING_OFFICER", "POLICE_OFFICER", "VOLUNTARY_WORKER");
    private static final int OF_AN_AGE = 16;

    private final Dice dice;
    private final Agreements agreements;
    private final Set<String> asked = new HashSet<>();

    Consents(Dice dice, Agreements agreements) {
        this.dice = dice;
        this.agreements = agreements;
    }

    /** Records what was said of this involvement, if anything; a service is asked about once for a child. */
    void about(Involved involved, boolean sensitive) {
        if (dice.between(1, 150) == 1) {
            agreements.objection(involved, dice.oneOf(List.of("PENDING", "UPHELD", "REJECTED")));
        }
        if (!sensitive || !asked.add(involved.child.id() + " " + involved.worker.serviceId)) {
            return;
        }
        say(involved, Said.values()[dice.weighted(WEIGHTS)]);
        if (dice.percent(14)) {
            agreements.decision(involved, dice.oneOf(DECISIONS), dice.between(5, 80), dice.percent(85) ? dice.between(20, 180) : -3);
        }
    }

    private void say(Involved involved, Said said) {
        String giver = giver(involved);
        switch (said) {
            case NOTHING -> { }
            case FULL -> give(involved, "GIVEN FULL", giver, 100, null);
            case EXISTENCE -> give(involved, "GIVEN EXISTENCE", giver, 100, null);
            case REFUSED -> give(involved, "REFUSED", giver, 60, null);
            case WITHDRAWN -> {
                give(involved, "GIVEN FULL", giver, 90, null);
                give(involved, "WITHDRAWN", giver, 15, null);
            }
            case EXPIRED -> give(involved, "GIVEN FULL", giver, 300, 20);
            case INVALID_GIVER -> give(involved, "GIVEN FULL", "OTHER_PARENT", 60, null);
            case FULL_EXCEPT -> scoped(involved, giver, "EXCEPT");
            case FULL_ONLY -> scoped(involved, giver, "ONLY");
        }
    }

    private static String giver(Involved involved) {
        if (!involved.subject.equals("CHILD")) {
            return "ADULT_SUBJECT";
        }
        return involved.child.age() >= 18 ? "ADULT_SUBJECT" : involved.child.age() >= OF_AN_AGE ? "CHILD" : "PARENT";
    }

    private void give(Involved involved, String said, String giver, int from, Integer until) {
        agreements.consent(involved, said, giver, from, until, "ALL", List.of(), List.of());
    }

    private void scoped(Involved involved, String giver, String scope) {
        agreements.consent(involved, "GIVEN FULL", giver, 45, null, scope, List.of(), List.of(dice.oneOf(ROLES), dice.oneOf(List.of("SOCIAL_WORKER", "GP"))));
    }
}
