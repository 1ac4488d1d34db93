package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class HomeVisitsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Practitioner priya;

    @BeforeEach
    void somebody_may_sign_in() {
        Examples some = new Examples(entities.manager());
        priya = some.aPractitioner("DSL", "SCHOOL");
        some.anAccount("priya", priya);
        some.anAccount("tom", some.aPractitioner("DSL", "SCHOOL"));
    }

    @Test
    void what_is_new_counts_from_the_day_of_the_visit_before_however_often_one_looks_today() {
        assertNull(visitIn(0).since());
        assertNull(visitIn(0).since());
        assertEquals(Days.TODAY, visitIn(3).since());
        assertEquals(Days.TODAY, visitIn(3).since());
        assertEquals(Days.TODAY.plusDays(3), visitIn(4).since());
    }

    @Test
    void what_is_put_away_stays_so_for_its_reader_alone_and_most_of_it_comes_back() {
        at(0, "priya").putAway(HomeStep.WELCOME);
        at(0, "priya").putAway(HomeStep.PHONE);
        at(0, "priya").putAway(HomeStep.PHONE);
        assertEquals(Set.of(HomeStep.WELCOME, HomeStep.PHONE), visitIn(0).putAway());
        assertEquals(Set.of(), at(0, "tom").visit().putAway());
        assertEquals(Set.of(HomeStep.WELCOME), visitIn(100).putAway());
    }

    @Test
    void a_profile_without_a_number_is_told() {
        assertTrue(visitIn(0).withoutNumber());
        entities.manager().createNativeQuery("update practitioner set phone = '01632 960000' where id = ?1").setParameter(1, priya.id()).executeUpdate();
        assertFalse(visitIn(0).withoutNumber());
    }

    @Test
    void being_away_soon_without_cover_is_told_and_with_cover_or_much_later_is_not() {
        assertFalse(visitIn(0).uncovered());
        away(10);
        assertTrue(visitIn(0).uncovered());
        away(20);
        assertFalse(visitIn(0).uncovered());
        away(-1);
        assertTrue(visitIn(0).uncovered());
        entities.manager().createNativeQuery("update practitioner set cover_id = (select practitioner_id from account where username = 'tom') where id = ?1")
                .setParameter(1, priya.id()).executeUpdate();
        assertFalse(visitIn(0).uncovered());
    }

    private void away(int fromToday) {
        entities.manager().createNativeQuery("update practitioner set away_from = ?1 where id = ?2")
                .setParameter(1, java.sql.Date.valueOf(Days.TODAY.plusDays(fromToday))).setParameter(2, priya.id()).executeUpdate();
    }

    private HomeStanding visitIn(int days) {
        return at(days, "priya").visit();
    }

    private HomeVisits at(int days, String username) {
        return new Wiring(entities.manager(), Clock.offset(Days.CLOCK, Duration.ofDays(days))).calledBy(username).get(HomeVisits.class);
    }
}
