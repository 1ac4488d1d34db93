package org.patchwork.alert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.entity.Account;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class AlertsTest {

    private static final AlertKind KIND = AlertKind.GOVERNANCE_ALARM;

    @RegisterExtension
    final Entities entities = new Entities();

    private final UUID about = UUID.randomUUID();

    private Practitioner priya;
    private Account account;

    @BeforeEach
    void two_people_may_sign_in() {
        Examples some = new Examples(entities.manager());
        priya = some.aPractitioner("DSL", "SCHOOL");
        account = some.anAccount("priya", priya);
        some.kept(new Account(UUID.randomUUID(), "officer", "x", "Eleanor Thorpe", null, Set.of(Roles.INFORMATION_GOVERNANCE)));
    }

    @Test
    void a_practitioner_who_was_told_finds_it_waiting() {
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, about);
        Alert alert = of("priya").unread().get(0);
        assertEquals(new Alert(alert.id(), KIND, about, Days.NOW), alert);
        assertEquals(1, of("priya").waiting());
        assertEquals(List.of(), of("officer").unread());
        assertEquals(0, of("officer").waiting());
    }

    @Test
    void the_newest_comes_first() {
        post(Clock.offset(Days.CLOCK, Duration.ofHours(-1))).tell(List.of(priya.id()), KIND, about, "first");
        UUID later = UUID.randomUUID();
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, later);
        assertEquals(List.of(later, about), of("priya").unread().stream().map(Alert::about).toList());
    }

    @Test
    void the_same_thing_is_told_once_an_occasion() {
        for (String occasion : List.of("", "", "day 2", "day 2")) {
            post(Days.CLOCK).tell(List.of(priya.id()), KIND, about, occasion);
        }
        assertEquals(2, of("priya").waiting());
    }

    @Test
    void a_role_is_told_each_of_those_who_have_it() {
        post(Days.CLOCK).tellRole(Roles.INFORMATION_GOVERNANCE, KIND, about, "");
        assertEquals(1, of("officer").waiting());
        assertEquals(0, of("priya").waiting());
    }

    @Test
    void what_is_read_waits_no_longer_and_is_not_told_again() {
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, about);
        of("priya").markRead(of("priya").unread().get(0).id());
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, about);
        assertEquals(List.of(), of("priya").unread());
        assertEquals(0, of("priya").waiting());
    }

    @Test
    void nobody_marks_another_persons_alert_read() {
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, about);
        of("officer").markRead(of("priya").unread().get(0).id());
        of("priya").markRead(UUID.randomUUID());
        assertEquals(1, of("priya").waiting());
    }

    @Test
    void a_closed_account_is_told_nothing_and_asks_in_vain() {
        account.disable(Days.NOW);
        post(Days.CLOCK).tell(List.of(priya.id()), KIND, about);
        assertEquals(0, of("priya").waiting());
        assertThrows(NotSignedIn.class, () -> of("priya").unread());
    }

    @Test
    void nobody_told_is_no_statement() {
        post(Days.CLOCK).tell(List.of(), KIND, about);
        assertEquals(0, of("priya").waiting());
    }

    private AlertPost post(Clock clock) {
        return new Wiring(entities.manager(), clock).get(AlertPost.class);
    }

    private Alerts of(String username) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(username).get(Alerts.class);
    }
}
