package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchwork.sharing.control.Stored.ME;
import static org.patchwork.sharing.control.Stored.MY_TEAM;
import static org.patchwork.sharing.control.Stored.NOTHING_AGREED;
import static org.patchwork.sharing.control.Stored.TODAY;
import static org.patchwork.sharing.control.Stored.VIEWER;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.sharing.control.InvolvementRow.Agreed;
import org.patchwork.sharing.control.InvolvementRow.Support;

class InvolvementFactsBuilderTest {

    private static final UUID SOMEONE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final Support SINCE_LAST_YEAR = Stored.support(TODAY.minusYears(1), null);

    private static InvolvementFacts facts(LocalDate born, InvolvementRow row) {
        GateFacts gate = GateFactsBuilder.of(VIEWER, Stored.childBorn(born), Action.VIEW, TODAY);
        return new InvolvementFactsBuilder(VIEWER, gate, born, Stored.reference(), TODAY).of(row);
    }

    private static InvolvementFacts agreed(LocalDate born, Agreed agreed) {
        return facts(born, Stored.involvement(SOMEONE, ELSEWHERE, "CAMHS", SINCE_LAST_YEAR, agreed));
    }

    private static InvolvementStatus status(LocalDate from, LocalDate to) {
        return facts(TODAY.minusYears(9),
                Stored.involvement(SOMEONE, ELSEWHERE, "CAMHS", Stored.support(from, to), NOTHING_AGREED)).invStatus();
    }

    @Test
    void ones_own_involvement_is_of_the_same_care_team_and_without_a_mark() {
        Support marked = new Support("CHILD", null, null, true, TODAY, null, false, null, true);
        InvolvementFacts own = facts(TODAY.minusYears(9), Stored.involvement(ME, ELSEWHERE, "CAMHS", marked, NOTHING_AGREED));
        InvolvementFacts other = facts(TODAY.minusYears(9), Stored.involvement(SOMEONE, ELSEWHERE, "CAMHS", marked, NOTHING_AGREED));
        assertEquals(YesNo.Y, own.sameCareTeam());
        assertEquals(YesNo.N, own.practitionerMark());
        assertEquals(YesNo.N, other.sameCareTeam());
        assertEquals(YesNo.Y, other.practitionerMark());
    }

    @Test
    void a_colleague_of_the_same_team_is_of_the_same_care_team() {
        assertEquals(YesNo.Y, facts(TODAY.minusYears(9),
                Stored.involvement(SOMEONE, MY_TEAM, "CAMHS", SINCE_LAST_YEAR, NOTHING_AGREED)).sameCareTeam());
    }

    @Test
    void support_has_a_status_for_each_day() {
        assertEquals(InvolvementStatus.PLANNED, status(TODAY.plusDays(1), null));
        assertEquals(InvolvementStatus.ACTIVE, status(TODAY, null));
        assertEquals(InvolvementStatus.ACTIVE, status(TODAY.minusDays(9), TODAY));
        assertEquals(InvolvementStatus.CLOSED_RECENT, status(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertEquals(InvolvementStatus.CLOSED_RECENT, status(TODAY.minusYears(2), TODAY.minusYears(1)));
        assertEquals(InvolvementStatus.ARCHIVED, status(TODAY.minusYears(2), TODAY.minusYears(1).minusDays(1)));
    }

    @Test
    void an_involvement_raises_its_services_sensitivity_and_never_lowers_it() {
        Support raised = new Support("CHILD", null, null, true, TODAY, null, false, "SENSITIVE_OTHER", false);
        assertEquals(Sensitivity.SENSITIVE_OTHER, sensitivity("SCHOOL_NURSING", raised));
        assertEquals(Sensitivity.SENSITIVE_HEALTH, sensitivity("CAMHS", raised));
        assertEquals(Sensitivity.UNKNOWN, sensitivity("NEW_SERVICE", raised));
    }

    private static Sensitivity sensitivity(String service, Support support) {
        return facts(TODAY.minusYears(9), Stored.involvement(SOMEONE, ELSEWHERE, service, support, NOTHING_AGREED)).sensitivity();
    }

    @Test
    void consent_holds_for_a_year_and_not_a_day_longer() {
        LocalDate born = TODAY.minusYears(9);
        assertEquals(Consent.FULL, agreed(born, Stored.given("FULL", "PARENT", TODAY.minusYears(1), null)).consent());
        assertEquals(Consent.EXPIRED, agreed(born, Stored.given("FULL", "PARENT", TODAY.minusYears(1).minusDays(1), null)).consent());
        assertEquals(Consent.NONE, agreed(born, Stored.given("FULL", "PARENT", TODAY.plusDays(1), null)).consent());
        assertEquals(Consent.EXPIRED, agreed(born, Stored.given("FULL", "PARENT", TODAY.minusDays(9), TODAY.minusDays(1))).consent());
    }

    @Test
    void consent_given_before_the_thirteenth_birthday_ends_on_it() {
        LocalDate turnedThirteenToday = TODAY.minusYears(13);
        assertEquals(Consent.EXPIRED, agreed(turnedThirteenToday, Stored.given("FULL", "PARENT", TODAY.minusMonths(2), null)).consent());
        assertEquals(Consent.FULL, agreed(turnedThirteenToday.plusDays(1), Stored.given("FULL", "PARENT", TODAY.minusMonths(2), null)).consent());
    }

    @Test
    void consent_of_somebody_whom_no_row_of_the_table_names_is_invalid() {
        assertEquals(Consent.INVALID_GIVER, agreed(TODAY.minusYears(9), Stored.given("FULL", "OTHER_PARENT", TODAY, null)).consent());
        assertEquals(Consent.INVALID_GIVER, agreed(TODAY.minusYears(16), Stored.given("FULL", "PARENT", TODAY, null)).consent());
    }

    @Test
    void consent_for_some_agencies_reaches_those_and_consent_except_some_reaches_the_others() {
        assertEquals(ConsentScope.INCLUDES_VIEWER, scope("ONLY", Set.of("GP", VIEWER.roleCode())));
        assertEquals(ConsentScope.EXCLUDES_VIEWER, scope("ONLY", Set.of("GP", UUID.randomUUID().toString())));
        assertEquals(ConsentScope.EXCLUDES_VIEWER, scope("EXCEPT", Set.of("GP", VIEWER.roleCode())));
        assertEquals(ConsentScope.EXCLUDES_VIEWER, scope("EXCEPT", Set.of(VIEWER.organisationId().toString())));
        assertEquals(ConsentScope.INCLUDES_VIEWER, scope("EXCEPT", Set.of("GP", UUID.randomUUID().toString())));
    }

    private static ConsentScope scope(String scope, Set<String> listed) {
        return agreed(TODAY.minusYears(9),
                new Agreed("GIVEN", "FULL", "PARENT", scope, listed, TODAY, null, null, null, null)).consentScope();
    }

    @Test
    void a_holders_decision_counts_until_the_day_before_its_review() {
        assertEquals(HolderDecision.WITHHOLD, decision(TODAY.plusDays(1)));
        assertEquals(HolderDecision.NONE, decision(TODAY));
    }

    private static HolderDecision decision(LocalDate reviewOn) {
        return agreed(TODAY.minusYears(9),
                new Agreed(null, null, null, null, Set.of(), null, null, "WITHHOLD", reviewOn, null)).holderDecision();
    }

    @Test
    void a_rejected_objection_is_none() {
        assertEquals(Objection.NONE, agreed(TODAY.minusYears(9),
                new Agreed(null, null, null, null, Set.of(), null, null, null, null, "REJECTED")).objection());
    }
}
