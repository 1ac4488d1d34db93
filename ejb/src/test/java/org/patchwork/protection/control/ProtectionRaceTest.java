package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.protection.boundary.ProtectionReason.Ending;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Two people at the same moment, each in a transaction of their own: the first has not committed when the second acts. */
class ProtectionRaceTest {

    private static AtOnce people;
    private static ExecutorService other;
    private static UUID child;

    @BeforeAll
    static void a_database_of_its_own() {
        people = new AtOnce("protection_race");
        other = Executors.newSingleThreadExecutor();
        child = people.alone(entities -> new Stage(entities).child.id());
    }

    @AfterAll
    static void close() {
        other.shutdownNow();
        people.close();
    }

    private UUID first;
    private UUID second;

    @BeforeEach
    void two_shields_whose_end_is_asked_for() {
        first = asked("lead");
        second = asked("teacher");
    }

    private static UUID asked(String who) {
        return people.alone(entities -> {
            UUID request = as(entities, who, Protecting.class).ask(child, ProtectionKind.SHIELDED, Asking.WITNESS,
                    Rows.of(entities, "select practitioner_id as id from account where username in ('teacher', 'lead')").stream().map(row -> row.id("id")).toList());
            as(entities, who, Protecting.class).end(request, Ending.NO_LONGER_NEEDED);
            return request;
        });
    }

    @Test
    void of_two_who_end_two_requests_at_once_the_second_sees_what_the_first_did() throws Exception {
        meanwhile(entities -> as(entities, "ann", ProtectedRecords.class).confirmEnd(first),
                entities -> as(entities, "ben", ProtectedRecords.class).confirmEnd(second)).get();
        alone(entities -> assertEquals("NONE", protection(entities)));
    }

    @Test
    void of_two_who_end_the_same_the_second_is_refused() {
        Future<?> late = meanwhile(entities -> as(entities, "ann", ProtectedRecords.class).confirmEnd(first),
                entities -> as(entities, "ben", ProtectedRecords.class).confirmEnd(first));
        assertInstanceOf(ProtectionRefused.class, assertThrows(ExecutionException.class, late::get).getCause());
        alone(entities -> assertEquals("SHIELDED", protection(entities)));
        alone(entities -> as(entities, "ann", ProtectedRecords.class).confirmEnd(second));
    }

    @Test
    void two_clicks_ask_once() {
        Consumer<EntityManager> click = entities -> as(entities, "lead", Protecting.class)
                .ask(child, ProtectionKind.LOCATION, Asking.WITNESS, List.of());
        Future<?> late = meanwhile(click, click);
        assertInstanceOf(ProtectionRefused.class, assertThrows(ExecutionException.class, late::get).getCause());
        alone(entities -> {
            as(entities, "ann", ProtectedRecords.class).confirmEnd(first);
            as(entities, "ann", ProtectedRecords.class).confirmEnd(second);
            assertEquals("LOCATION", protection(entities));
            as(entities, "lead", Protecting.class).list().forEach(own -> as(entities, "lead", Protecting.class).end(own.request().id(), Ending.REPLACED));
            assertEquals("NONE", protection(entities));
        });
    }

    private static String protection(EntityManager entities) {
        return Rows.of(entities, "select record_protection from child where id = cast(?1 as uuid)", child).get(0).text("record_protection");
    }

    /** The first acts, the second begins, the first commits. */
    private static Future<?> meanwhile(Consumer<EntityManager> one, Consumer<EntityManager> two) {
        return people.alone(entities -> {
            one.accept(entities);
            entities.flush();
            return other.submit(() -> alone(two));
        });
    }

    private static void alone(Consumer<EntityManager> act) {
        people.alone(entities -> {
            act.accept(entities);
            return null;
        });
    }

    private static <T> T as(EntityManager entities, String who, Class<T> service) {
        entities.flush();
        entities.clear();
        return new Wiring(entities, Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy()).get(service);
    }
}
