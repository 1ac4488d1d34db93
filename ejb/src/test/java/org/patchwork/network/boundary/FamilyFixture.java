package org.patchwork.network.boundary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.control.Circles;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Amina, nine, at home, with a social worker who leads and a teacher; and her brother Yusuf, who has a record of his own. */
final class FamilyFixture {

    final Entities entities;
    final Examples some;
    final Child child;
    final Child brother;
    final Household home;
    final Practitioner social;
    final Practitioner teacher;
    final Involvement lead;
    final Involvement teaching;

    FamilyFixture(Entities entities) {
        this.entities = entities;
        some = new Examples(entities.manager());
        child = some.aChild();
        brother = some.kept(new Child(some.aPerson("Yusuf", "Khan", Days.TODAY.minusYears(6))));
        home = some.kept(new Household(UUID.randomUUID()));
        some.kept(new HouseholdMember(UUID.randomUUID(), home, person(child.id()), Days.TODAY.minusYears(2)));
        social = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anAccount("social", social);
        some.anAccount("teacher", teacher);
        some.anAccount("stranger", some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE"));
        lead = some.anInvolvement(child, social);
        lead.lead(true);
        teaching = some.anInvolvement(child, teacher);
    }

    Person person(UUID id) {
        return entities.manager().find(Person.class, id);
    }

    /** Bean of that class as that account calls it. */
    <T> T as(String username, Class<T> bean) {
        return as(username, bean, Days.CLOCK);
    }

    <T> T as(String username, Class<T> bean, Clock clock) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), clock).calledBy(username).with(PolicyInForce.class, Shipped.policy()).get(bean);
    }

    /** The brother is written down as such, by whoever works with both. */
    UUID relateBrother() {
        some.anInvolvement(brother, social);
        UUID id = UUID.randomUUID();
        as("social", FamilyRegister.class).relate(known(id, brother.id(), Kin.SIBLING, child.id()));
        return id;
    }

    /** Somebody new, who is the child's kin. */
    RelateRequest anew(String given, Kin kin) {
        return new RelateRequest(UUID.randomUUID(), child.id(), null, given, "Khan", null, kin, child.id(), null);
    }

    RelateRequest known(UUID id, UUID who, Kin kin, UUID other) {
        return new RelateRequest(id, child.id(), who, null, null, null, kin, other, null);
    }

    FamilyMap map(String username) {
        return as(username, FamilyNetwork.class).of(child.id(), Locale.UK);
    }

    FamilyMap.Relative relative(String username, String name) {
        return map(username).everybody().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    FamilyForm form() {
        return as("social", FamilyRegister.class).formOf(child.id(), Locale.UK);
    }

    UUID idOf(String name) {
        return form().people().stream().filter(one -> one.name().equals(name)).map(FamilyForm.Person::id).findFirst().orElseThrow();
    }

    /** All that is kept, whoever may see it. */
    FamilyRecord kept(LocalDate today) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).get(Circles.class).of(child.id(), today);
    }

    int run(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }

    List<String> texts(String sql, Object... parameters) {
        entities.manager().flush();
        return Rows.of(entities.manager(), sql, parameters).stream().map(row -> row.text("t")).toList();
    }

    List<String> acts(String action) {
        return texts("select split_part(decisions, ':', 1) as t from access_record where action = ?1 and child_id = cast(?2 as uuid) order by at, t", action, child.id());
    }
}
