package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.patchwork.rules.engine.FactsDigest;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;

/**
 * What was decided at looks that were made up: simple facts (nobody was asked for consent, nobody objected), and the shipped policy's
 * answers to them, which {@code LooksTest} holds against the policy itself.
 */
final class LookDecisions {

    private static final int PRESUMED_COMPETENT_FROM = 16;

    private final SortedMap<String, String> facts = new TreeMap<>();

    /**
     * The decisions of an access record in pieces: texts, and ids of the first town.
     *
     * @param around the child's involvements, as far as the look meets them; none when the record did not open
     */
    List<Object> of(Looker looker, ViewerInvolvement standing, Action action, LocalDate born, LocalDate day, List<Support> around) {
        int years = Period.between(born, day).getYears();
        GateFacts gate = new GateFacts(looker.roleCode(), looker.serviceCode(), standing, YesNo.Y, YesNo.N, YesNo.N, Statutory.NONE,
                AccessMode.NORMAL, action, AgeBand.ofYears(years), years >= PRESUMED_COMPETENT_FROM ? Competence.PRESUMED_16 : Competence.NOT_COMPETENT,
                Plan.NONE, RecordProtection.NONE, YesNo.NA);
        List<Object> pieces = new ArrayList<>(List.of(kept(gate, null)));
        for (Support support : around) {
            boolean own = support.by().equals(looker);
            InvolvementFacts known = new InvolvementFacts(yesNo(own || support.by().teamId().equals(looker.teamId())), support.subject(),
                    yesNo(support.relevant()), support.by().serviceCode(), support.sensitivity(), yesNo(support.marked() && !own), support.status(day),
                    Consent.NONE, ConsentGiver.NA, ConsentScope.ALL, HolderDecision.NONE, Objection.NONE, YesNo.N);
            pieces.addAll(List.of(";", support.id(), ":" + decided(action, known, support.sensitive()) + ":" + kept(gate, known)));
        }
        return pieces;
    }

    private static String decided(Action action, InvolvementFacts known, boolean sensitive) {
        if (action == Action.EXPORT && (sensitive || known.practitionerMark() == YesNo.Y)) {
            return "R085:HIDE";
        }
        if (known.invStatus() == InvolvementStatus.ARCHIVED) {
            return "R090:HIDE";
        }
        if (known.subject() != Subject.CHILD && known.relevant() != YesNo.Y) {
            return "R095:HIDE";
        }
        if (sensitive) {
            return known.sameCareTeam() == YesNo.Y ? "R120:FULL" : "R139:HIDE";
        }
        return known.practitionerMark() == YesNo.Y ? "R140:LIMITED" : "R170:FULL";
    }

    private String kept(GateFacts gate, InvolvementFacts known) {
        String text = FactsText.of(gate, known);
        String digest = FactsDigest.of(text);
        facts.put(digest, text);
        return digest;
    }

    private static YesNo yesNo(boolean value) {
        return value ? YesNo.Y : YesNo.N;
    }

    /** The facts behind all digests, by digest. */
    SortedMap<String, String> facts() {
        return facts;
    }
}
