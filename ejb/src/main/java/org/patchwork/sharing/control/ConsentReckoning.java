package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.stream.Stream;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.engine.Reference.ConsentRule;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.Subject;

/**
 * What a statement about sharing counts as on a day, and until when, by the policy's table of valid consent. The decision and the
 * pages on which consent is kept reckon alike.
 */
public record ConsentReckoning(Reference reference, LocalDate today) {

    /** Why a consent's last day is its last: agreed so, due for review, or the child's birthday on the day after. */
    public enum End { AGREED, REVIEW, BIRTHDAY }

    /**
     * What was said.
     *
     * @param state  GIVEN, REFUSED or WITHDRAWN; null when nothing was ever said
     * @param extent FULL or EXISTENCE when given, else null
     * @param giver  null when nothing was ever said
     * @param to     the last day agreed; null for none
     */
    public record Said(String state, String extent, ConsentGiver giver, LocalDate from, LocalDate to) {
    }

    /**
     * Of whom.
     *
     * @param age        of the person whose service it is
     * @param competence of the child
     * @param childBorn  null when unknown
     */
    public record About(Subject subject, AgeBand age, Competence competence, LocalDate childBorn) {
    }

    /**
     * What it comes to.
     *
     * @param lastDay of a valid consent, also when it is past; null for anything else
     * @param end     null without a last day
     */
    public record Standing(Consent counts, LocalDate lastDay, End end) {

        /** Whether it opens anything today. */
        public boolean holds() {
            return counts == Consent.FULL || counts == Consent.EXISTENCE;
        }
    }

    /** One way in which a consent may end. */
    private record Ending(LocalDate lastDay, End end) {
    }

    public Standing of(Said said, About about) {
        if (said.state() == null || said.from().isAfter(today)) {
            return new Standing(Consent.NONE, null, null);
        }
        return switch (said.state()) {
            case "REFUSED" -> new Standing(Consent.REFUSED, null, null);
            case "WITHDRAWN" -> new Standing(Consent.WITHDRAWN, null, null);
            case "GIVEN" -> given(said, about);
            default -> new Standing(Consent.UNKNOWN, null, null);
        };
    }

    private Standing given(Said said, About about) {
        ConsentRule rule = reference.consentRuleOf(said.giver(), about.subject(), about.age(), about.competence())
                .filter(ConsentRule::valid).orElse(null);
        if (rule == null) {
            return new Standing(Consent.INVALID_GIVER, null, null);
        }
        Ending ending = ending(said, about, rule);
        Consent counts = ending.lastDay().isBefore(today) ? Consent.EXPIRED : Consent.valueOf(said.extent());
        return new Standing(counts, ending.lastDay(), ending.end());
    }

    /** The earliest of what was agreed, the review that is due, and the child's birthday at which competence is looked at again. */
    private static Ending ending(Said said, About about, ConsentRule rule) {
        Stream<Ending> birthdays = about.childBorn() == null || about.subject() != Subject.CHILD ? Stream.empty()
                : rule.recheckAges().stream().map(about.childBorn()::plusYears).filter(said.from()::isBefore)
                        .map(day -> new Ending(day.minusDays(1), End.BIRTHDAY));
        Stream<Ending> agreed = Stream.of(said.to() == null
                ? new Ending(said.from().plusMonths(rule.reviewMonths()), End.REVIEW) : new Ending(said.to(), End.AGREED));
        return Stream.concat(agreed, birthdays).min(Comparator.comparing(Ending::lastDay)).orElseThrow();
    }

    /** The band of somebody's age, whoever it is; UNKNOWN without a date of birth or before it. */
    public static AgeBand ageOf(LocalDate born, LocalDate today) {
        return born == null || born.isAfter(today) ? AgeBand.UNKNOWN : AgeBand.ofYears(Period.between(born, today).getYears());
    }
}
