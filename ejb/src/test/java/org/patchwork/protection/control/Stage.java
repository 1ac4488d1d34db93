package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a lead, a teacher, a nurse and a clinician of a sensitive service; the lead's manager; a stranger; two officers. */
final class Stage {

    /** What somebody sees of a record that they do not find, and of one that they may not open. */
    static final Set<String> MISS = Set.of();
    static final Set<String> MATCH = Set.of("the match");
    static final List<String> PRACTITIONERS = List.of("lead", "teacher", "nurse", "clinician", "boss", "stranger");

    final EntityManager entities;
    final Child child;
    final Map<String, Practitioner> people = new LinkedHashMap<>();
    Clock clock = Days.CLOCK;
    private final Map<Class<?>, Object> replaced = new LinkedHashMap<>();

    Stage(EntityManager entities) {
        this.entities = entities;
        Examples some = new Examples(entities);
        child = some.aChild();
        person(some, "lead", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        person(some, "teacher", "TEACHER", "SCHOOL");
        person(some, "nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        person(some, "clinician", "CAMHS_CLINICIAN", "CAMHS");
        person(some, "boss", "MANAGER", "CHILDRENS_SOCIAL_CARE");
        person(some, "stranger", "YOUTH_WORKER", "YOUTH_SERVICE");
        people.get("lead").answerTo(people.get("boss"));
        for (String who : List.of("lead", "teacher", "nurse", "clinician")) {
            Involvement involvement = some.anInvolvement(child, people.get(who));
            involvement.lead(who.equals("lead"));
        }
        for (String officer : List.of("ann", "ben")) {
            some.kept(new Account(UUID.randomUUID(), officer, "$argon2id$none", officer, null, Set.of("INFORMATION_GOVERNANCE")));
        }
        entities.flush();
        entities.clear();
    }

    private void person(Examples some, String name, String role, String service) {
        people.put(name, some.aPractitioner(role, service));
        some.anAccount(name, people.get(name));
    }

    /** Puts another bean in the place of the product's. */
    <T> Stage with(Class<T> type, T bean) {
        replaced.put(type, bean);
        return this;
    }

    @SuppressWarnings("unchecked")
    <T> T as(String who, Class<T> service) {
        entities.flush();
        entities.clear();
        Wiring wiring = new Wiring(entities, clock).calledBy(who).with(PolicyInForce.class, Shipped.policy());
        replaced.forEach((type, bean) -> wiring.with((Class<Object>) type, bean));
        return wiring.get(service);
    }

    Protecting protecting(String who) {
        return as(who, Protecting.class);
    }

    ProtectedRecords officer(String who) {
        return as(who, ProtectedRecords.class);
    }

    UUID ask(String who, ProtectionKind kind, String... keep) {
        return protecting(who).ask(child.id(), kind, Asking.THREAT_FROM_RELATIVE, Stream.of(keep).map(this::id).toList());
    }

    static void refused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(ProtectionRefused.class, act::run).refusal());
    }

    UUID id(String who) {
        return people.get(who).id();
    }

    String protection() {
        entities.flush();
        return Rows.of(entities, "select record_protection from child where id = cast(?1 as uuid)", child.id()).get(0).text("record_protection");
    }

    /** What somebody gets of the child: nothing at all, the possible match, or cards. */
    Set<String> sees(String who) {
        SharedRecord record = as(who, SharedRecords.class).openAll(List.of(child.id()), Action.VIEW, Locale.UK).get(child.id());
        Set<String> seen = new TreeSet<>();
        if (record instanceof StubRecord) {
            seen.add("the match");
        } else if (record instanceof OpenRecord open) {
            seen.add("the match");
            seen.add("the map");
            for (int card = 1; card <= open.involvements().size(); card++) {
                seen.add("card " + card);
            }
            open.involvements().stream().filter(one -> one.serviceName() != null)
                    .forEach(one -> seen.add(one.roleName() + " of " + one.serviceName()));
            if (open.brokered()) {
                seen.add("the broker's card");
            }
        }
        return seen;
    }

    Map<String, Set<String>> everybodySees() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        PRACTITIONERS.forEach(who -> all.put(who, sees(who)));
        return all;
    }
}
