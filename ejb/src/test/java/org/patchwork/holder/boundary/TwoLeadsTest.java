package org.patchwork.holder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;

/** Two safeguarding leads of one service decide at the same moment: one wins, the other is told. */
class TwoLeadsTest {

    private UUID held;

    @Test
    void of_two_leads_at_once_one_decides_and_the_other_is_told_that_somebody_has() throws Exception {
        try (AtOnce leads = new AtOnce("two_leads")) {
            leads.alone(manager -> {
                Examples some = new Examples(manager);
                Child child = some.aChild();
                Practitioner first = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
                Practitioner second = some.kept(new Practitioner(UUID.randomUUID(), first.team(), "Ada", "Byrne", "CAMHS_CLINICIAN"));
                second.vet(Days.TODAY.plusYears(3), Days.TODAY.plusYears(3));
                some.anAccount("first", first);
                some.anAccount("second", second);
                held = some.anInvolvement(child, first).id();
                manager.flush();
                List.of(first, second).forEach(lead -> manager.createNativeQuery("insert into safeguarding_lead (service_id, practitioner_id) values (?1, ?2)")
                        .setParameter(1, lead.team().service().id()).setParameter(2, lead.id()).executeUpdate());
                return null;
            });
            assertEquals(List.of("CHANGED", "done"), AtOnce.outcomes(
                    () -> leads.attempt("first", HolderDesk.class, desk -> desk.decide(asked(DecisionKind.WITHHOLD, DecisionReason.SHARING_WOULD_HARM))),
                    () -> leads.attempt("second", HolderDesk.class, desk -> desk.decide(asked(DecisionKind.DISCLOSE_FULL, DecisionReason.PART_OF_THE_PLAN)))));
        }
    }

    private DecisionRequest asked(DecisionKind kind, DecisionReason reason) {
        return new DecisionRequest(held, null, kind, reason, null, kind.legalBases().get(0), null);
    }
}
