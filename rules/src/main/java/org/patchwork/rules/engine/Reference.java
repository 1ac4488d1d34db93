package org.patchwork.rules.engine;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;

/**
 * The policy's tables that decide nothing themselves. All maps and lists are unmodifiable and in the order of their tables. Names are
 * plain words in English and in Welsh.
 *
 * @param roles by code
 * @param services by code
 * @param reasons by reason code
 * @param legalBases by code
 * @param recencyBands for the last contact, from the latest to none recorded
 * @param consentRules who may give valid consent; the first that matches holds
 * @param events by event code
 * @param retiredRules ids of rules that once were and must never return
 * @param tasks titles of what one practitioner may ask another to do, by code; empty in versions from before there were any
 */
public record Reference(Map<String, Role> roles, Map<String, Service> services, Map<String, Words> reasons,
                        Map<String, Words> legalBases, List<RecencyBand> recencyBands, List<ConsentRule> consentRules,
                        Map<String, Event> events, Set<String> retiredRules, Map<String, Words> tasks) {

    /**
     * A role that a viewer may have.
     *
     * @param genericEn as shown on LIMITED cards: a word so wide that no service can be told from it
     */
    public record Role(String code, String nameEn, String nameCy, String genericEn, String genericCy) {
    }

    /** A kind of service, and how sensitive it is by itself to know that it is involved. */
    public record Service(String code, String nameEn, String nameCy, Sensitivity sensitivity) {
    }

    /** Plain words for a code. */
    public record Words(String code, String wordsEn, String wordsCy) {
    }

    /**
     * How long ago the last contact was.
     *
     * @param upTo longest time ago that falls in the band; empty for "older" and for "none recorded"
     * @param recorded false for the one band that says no contact was recorded
     */
    public record RecencyBand(String code, Optional<Period> upTo, boolean recorded, String wordsEn, String wordsCy) {
    }

    /**
     * Whether a consent of this kind is valid; an empty set of values means any.
     *
     * @param reviewMonths months after which it expires unless reviewed; 0 when not valid
     * @param recheckAges birthdays of the child, in whole years, at which competence is looked at again
     */
    public record ConsentRule(Set<ConsentGiver> givers, Set<Subject> subjects, Set<AgeBand> ages, Set<Competence> competences,
                              boolean valid, int reviewMonths, Set<Integer> recheckAges) {

        boolean covers(ConsentGiver giver, Subject subject, AgeBand age, Competence competence) {
            return givers.contains(giver) && subjects.contains(subject) && ages.contains(age) && competences.contains(competence);
        }
    }

    /**
     * Something that happens, and who is told of it.
     *
     * @param audiences codes of those who are told, such as {@code TEAM} or {@code LEAD}; empty for nobody
     * @param pace      how soon they are mailed unless they choose otherwise: AT_ONCE, DAILY, WEEKLY or OFF
     */
    public record Event(String code, String nameEn, String nameCy, Set<String> audiences, String pace) {
    }

    /** The sensitivity of a service by itself; UNKNOWN for one that is not in the table. */
    public Sensitivity sensitivityOf(String serviceCode) {
        Service service = services.get(serviceCode);
        return service == null ? Sensitivity.UNKNOWN : service.sensitivity();
    }

    /** The rule that says whether such a consent is valid; empty (so not valid) when the table has none. */
    public Optional<ConsentRule> consentRuleOf(ConsentGiver giver, Subject subject, AgeBand age, Competence competence) {
        return consentRules.stream().filter(rule -> rule.covers(giver, subject, age, competence)).findFirst();
    }

    /** The band of the last contact (null when none was recorded) as seen on a day, both dates in the same calendar. */
    public RecencyBand recencyOf(LocalDate lastContact, LocalDate today) {
        return recencyBands.stream()
                .filter(band -> band.recorded() == (lastContact != null))
                .filter(band -> band.upTo().map(upTo -> !lastContact.plus(upTo).isBefore(today)).orElse(true))
                .findFirst().orElseThrow();
    }
}
