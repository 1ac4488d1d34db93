package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.patchwork.sharing.control.Stored.TODAY;
import static org.patchwork.sharing.control.Stored.VIEWER;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.YesNo;

class GateFactsBuilderTest {

    private static GateFacts facts(RecordRow row) {
        return GateFactsBuilder.of(VIEWER, row, Action.VIEW, TODAY);
    }

    @Test
    void a_child_is_thirteen_on_the_birthday_and_not_the_day_before() {
        assertEquals(AgeBand.UNDER_13, facts(Stored.childBorn(TODAY.minusYears(13).plusDays(1))).childAge());
        assertEquals(AgeBand.BAND_13_15, facts(Stored.childBorn(TODAY.minusYears(13))).childAge());
    }

    @Test
    void a_child_without_a_date_of_birth_has_no_age_and_no_competence() {
        GateFacts facts = facts(Stored.childBorn(null));
        assertEquals(AgeBand.UNKNOWN, facts.childAge());
        assertEquals(Competence.NA, facts.competence());
    }

    @Test
    void an_expected_child_is_unborn() {
        assertEquals(AgeBand.UNBORN, facts(Stored.child(null, TODAY.plusMonths(2), null, null, null, null)).childAge());
    }

    @Test
    void a_child_who_died_is_deceased_whatever_the_age() {
        RecordRow row = Stored.child(TODAY.minusYears(9), null, TODAY.minusDays(1), null, null, null);
        assertEquals(AgeBand.DECEASED, facts(row).childAge());
        assertNull(GateFactsBuilder.ageInYears(row, TODAY));
    }

    @Test
    void competence_is_presumed_from_sixteen_and_assessed_before() {
        assertEquals(Competence.PRESUMED_16, facts(Stored.childBorn(TODAY.minusYears(16))).competence());
        assertEquals(Competence.NOT_COMPETENT, facts(Stored.childBorn(TODAY.minusYears(15))).competence());
        assertEquals(Competence.GILLICK,
                facts(Stored.child(TODAY.minusYears(15), null, null, "GILLICK", TODAY.minusMonths(1), null)).competence());
    }

    @Test
    void an_assessment_made_at_twelve_does_not_speak_for_a_fourteen_year_old() {
        LocalDate born = TODAY.minusYears(14);
        assertEquals(Competence.NOT_COMPETENT,
                facts(Stored.child(born, null, null, "GILLICK", born.plusYears(12), null)).competence());
    }

    @Test
    void agreeing_to_stay_counts_for_adults_only() {
        assertEquals(YesNo.Y, facts(Stored.child(TODAY.minusYears(20), null, null, null, null, TODAY.minusDays(3))).stayConsent());
        assertEquals(YesNo.NA, facts(Stored.child(TODAY.minusYears(17), null, null, null, null, TODAY.minusDays(3))).stayConsent());
    }

    @Test
    void what_is_not_recorded_is_none_and_not_unknown() {
        GateFacts facts = facts(Stored.childBorn(TODAY.minusYears(9)));
        assertEquals(Plan.NONE, facts.plan());
        assertEquals(Statutory.NONE, facts.statutory());
    }
}
