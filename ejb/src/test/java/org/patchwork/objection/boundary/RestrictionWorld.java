package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.objection.boundary.MyInvolvement.Item;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a nurse, who has a manager, and a teacher; two officers. */
final class RestrictionWorld {

    final Child child;
    final Practitioner nurse;
    final UUID nursing;
    private final EntityManager entities;

    RestrictionWorld(EntityManager entities) {
        this.entities = entities;
        Examples some = new Examples(entities);
        child = some.aChild();
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        Practitioner matron = some.aPractitioner("MANAGER", "SCHOOL_NURSING");
        nurse.answerTo(matron);
        nursing = some.anInvolvement(child, nurse).id();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        some.anAccount("nurse", nurse);
        some.anAccount("matron", matron);
        some.anAccount("teacher", teacher);
        for (String officer : List.of("ig", "ig2")) {
            Account account = some.kept(new Account(UUID.randomUUID(), officer, "$argon2id$none", "Officer", null, Set.of("INFORMATION_GOVERNANCE")));
            account.acceptCode(Days.NOW);
        }
        entities.flush();
    }

    static Cause refusal(Runnable act) {
        return assertThrows(RestrictionRefused.class, act::run).refusal();
    }

    Item item(String who) {
        return own(who).of(child.id(), Locale.UK).own().get(0);
    }

    List<String> told(String kind) {
        return Rows.of(entities, "select a.username from alert l join account a on a.id = l.account_id where l.kind = ?1 order by 1", kind)
                .stream().map(row -> row.text("username")).toList();
    }

    Optional<SharedInvolvement> cardOfNurse() {
        return people("teacher", Action.VIEW).stream().filter(person -> nurse.id().equals(person.practitionerId())).findFirst();
    }

    List<SharedInvolvement> people(String who, Action action) {
        return assertInstanceOf(OpenRecord.class, open(who, action)).involvements();
    }

    SharedRecord open(String who, Action action) {
        return as(who, SharedRecords.class).open(child.id(), action, Locale.UK);
    }

    OwnRestrictions own(String who) {
        return as(who, OwnRestrictions.class);
    }

    TeamDisputes team(String who) {
        return as(who, TeamDisputes.class);
    }

    RestrictionDesk desk(String who) {
        return as(who, RestrictionDesk.class);
    }

    private <T> T as(String who, Class<T> service) {
        entities.flush();
        entities.clear();
        return wiring(who, Days.TODAY).get(service);
    }

    Wiring wiring(String who, LocalDate day) {
        Duration later = Duration.ofDays(day.toEpochDay() - Days.TODAY.toEpochDay());
        return new Wiring(entities, Clock.fixed(Days.NOW.plus(later), Days.ZONE)).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }

    void change(String sql, Object... parameters) {
        entities.flush();
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
        entities.clear();
    }
}
