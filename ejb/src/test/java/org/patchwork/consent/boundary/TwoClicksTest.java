package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;

/** Two at the same moment, each in a transaction of its own. */
class TwoClicksTest {

    private final EntityManagerFactory unit = Entities.unitOn(TestDatabase.fresh("two_clicks"));
    private final UUID child = UUID.randomUUID();
    private UUID service;

    @Test
    void the_same_click_twice_is_one_statement_and_two_statements_are_one_after_the_other() throws Exception {
        inOwnTransaction(manager -> {
            Examples some = new Examples(manager);
            Practitioner worker = some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
            some.anAccount("drugs", worker);
            some.anInvolvement(some.kept(new Child(some.kept(new Person(child, "Jay", "Marsh", Days.TODAY.minusYears(17))))), worker);
            service = worker.team().service().id();
            return null;
        });
        UUID form = UUID.randomUUID();
        atOnce(register -> register.record(said(form, "GIVEN", "FULL")), register -> register.record(said(form, "GIVEN", "FULL")));
        assertEquals(1, entries().size());

        atOnce(register -> register.record(said(UUID.randomUUID(), "REFUSED", null)), register -> register.record(said(UUID.randomUUID(), "GIVEN", "EXISTENCE")));
        assertEquals(3, entries().stream().map(ConsentEntry::recordedAt).distinct().count());
    }

    private ConsentRequest said(UUID id, String state, String extent) {
        return new ConsentRequest(id, child, service, child, state, extent, "CHILD", null, "ALL", Set.of(), Set.of(), "TALK_GUIDE", null,
                Days.TODAY, null, false);
    }

    private List<ConsentEntry> entries() {
        return inOwnTransaction(manager -> register(manager).of(child, Locale.UK).services().get(0).entries());
    }

    @SafeVarargs
    private void atOnce(Consumer<ConsentRegister>... clicks) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(clicks.length);
        try {
            CyclicBarrier together = new CyclicBarrier(clicks.length);
            List<Future<Object>> done = new ArrayList<>();
            for (var click : clicks) {
                done.add(people.submit(() -> inOwnTransaction(manager -> {
                    await(together);
                    click.accept(register(manager));
                    return null;
                })));
            }
            for (Future<Object> each : done) {
                each.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ConsentRegister register(EntityManager manager) {
        return new Wiring(manager, Days.CLOCK).calledBy("drugs").with(PolicyInForce.class, Shipped.policy()).get(ConsentRegister.class);
    }

    private <T> T inOwnTransaction(Function<EntityManager, T> work) {
        EntityManager manager = unit.createEntityManager();
        try {
            manager.getTransaction().begin();
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        } finally {
            manager.close();
        }
    }
}
