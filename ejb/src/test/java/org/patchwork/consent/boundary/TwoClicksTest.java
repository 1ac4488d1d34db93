package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Two at the same moment, each in a transaction of its own. */
class TwoClicksTest {

    private final UUID child = UUID.randomUUID();
    private UUID service;

    @Test
    void the_same_click_twice_is_one_statement_and_two_statements_are_one_after_the_other() throws Exception {
        try (AtOnce people = new AtOnce("two_clicks")) {
            people.alone(manager -> {
                Examples some = new Examples(manager);
                Practitioner worker = some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
                some.anAccount("drugs", worker);
                some.anInvolvement(some.kept(new Child(some.kept(new Person(child, "Jay", "Marsh", Days.TODAY.minusYears(17))))), worker);
                service = worker.team().service().id();
                return null;
            });
            UUID form = UUID.randomUUID();
            assertEquals(Arrays.asList(null, null), people.together(
                    manager -> record(manager, said(form, "GIVEN", "FULL")), manager -> record(manager, said(form, "GIVEN", "FULL"))));
            assertEquals(1, entries(people).size());

            assertEquals(Arrays.asList(null, null), people.together(
                    manager -> record(manager, said(UUID.randomUUID(), "REFUSED", null)),
                    manager -> record(manager, said(UUID.randomUUID(), "GIVEN", "EXISTENCE"))));
            assertEquals(3, entries(people).stream().map(ConsentEntry::recordedAt).distinct().count());
        }
    }

    private ConsentRequest said(UUID id, String state, String extent) {
        return new ConsentRequest(id, child, service, child, state, extent, "CHILD", null, "ALL", Set.of(), Set.of(), "TALK_GUIDE", null,
                Days.TODAY, null, false);
    }

    private List<ConsentEntry> entries(AtOnce people) {
        return people.alone(manager -> register(manager).of(child, Locale.UK).services().get(0).entries());
    }

    private static Object record(EntityManager manager, ConsentRequest request) {
        register(manager).record(request);
        return null;
    }

    private static ConsentRegister register(EntityManager manager) {
        return new Wiring(manager, Days.CLOCK).calledBy("drugs").with(PolicyInForce.class, Shipped.policy()).get(ConsentRegister.class);
    }
}
