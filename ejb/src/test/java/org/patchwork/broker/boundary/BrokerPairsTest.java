package org.patchwork.broker.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.testing.Entities;

/**
 * What the one who asks and the desk read is the same whichever service is behind the card and however many, in every state; ids of
 * messages, which are random, are left out.
 */
class BrokerPairsTest {

    private static final List<String> SERVICES = List.of("CAMHS", "SARC", "YP_SUBSTANCE_MISUSE", "SEXUAL_HEALTH", "HIV_CLINIC", "CHANNEL");

    @RegisterExtension
    final Entities entities = new Entities();

    @Test
    void nothing_differs_whichever_services_are_behind_and_however_many() {
        List<String> first = everything(List.of("CAMHS"), UnaryOperator.identity());
        for (String service : SERVICES) {
            assertEquals(first, everything(List.of(service), UnaryOperator.identity()), service);
        }
        assertEquals(first, everything(SERVICES, UnaryOperator.identity()), "all of them");
    }

    @Test
    void a_reply_that_names_its_service_or_a_count_of_those_asked_would_be_caught() {
        assertNotEquals(everything(List.of("CAMHS"), UnaryOperator.identity()), everything(List.of("SARC"), reply -> reply + " SARC"));
        List<String> one = everything(List.of("CAMHS"), UnaryOperator.identity());
        List<String> counted = new ArrayList<>(one);
        counted.add("asked: 1");
        List<String> more = everything(SERVICES, UnaryOperator.identity());
        more.add("asked: " + SERVICES.size());
        assertNotEquals(counted, more);
    }

    /** The pages of a world with those services behind the card, in every state of a message that one of them answers. */
    private List<String> everything(List<String> services, UnaryOperator<String> leak) {
        entities.manager().getTransaction().rollback();
        entities.manager().clear();
        entities.manager().getTransaction().begin();
        RelayWorld world = new RelayWorld(entities.manager());
        List<Practitioner> people = new ArrayList<>();
        for (String service : services) {
            people.add(world.behind("behind-" + people.size(), "CAMHS_CLINICIAN", service));
        }
        List<String> pages = new ArrayList<>();
        pages.add(seen(world, world.asker().offerFor(world.child.id()).askable()));
        UUID message = world.send("Could we speak?");
        look(world, message, pages);
        world.inbox().passOn(message);
        look(world, message, pages);
        UUID delivery = world.replies("behind-0").list().get(0).id();
        world.replies("behind-0").reply(delivery, leak.apply("Yes"));
        look(world, message, pages);
        world.inbox().answer(message, "Yes");
        look(world, message, pages);
        world.later(world.now().plusSeconds(60));
        UUID failing = world.send("Could we speak?");
        people.forEach(person -> world.consent("WITHDRAWN", null, person));
        world.inbox().passOn(failing);
        look(world, failing, pages);
        return pages;
    }

    private static void look(RelayWorld world, UUID message, List<String> pages) {
        pages.add(seen(world, world.asker().threadOf(world.child.id())));
        pages.add(seen(world, world.inbox().list()));
        pages.add(seen(world, world.inbox().get(message)));
        pages.add(world.alerts("desk", "BROKER_DESK") + " " + world.alerts("teacher", "BROKER_ANSWER"));
    }

    private static String seen(RelayWorld world, Object page) {
        return page.toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id").replaceAll("reference=[0-9a-f]{4}-[0-9a-f]{4}", "reference")
                .replaceAll("name=Duty desk", "name");
    }
}
