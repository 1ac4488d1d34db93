package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first page is the same to the byte whether or not hidden members joined since the reader was there last: no word of change, no
 * "new", no other next step, no other order. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HomeWorldsIT {

    private static final String HOME = "/network/home.xhtml";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void nobody_was_there() {
        OwnersDesk.run("delete from home_visit");
        OwnersDesk.run("delete from home_step_dismissed");
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "SCHOOL_NURSE"})
    void nothing_on_it_differs_when_hidden_members_joined_since(Cast who) {
        Visitor viewer = visitedBefore(who);
        String without = viewer.get(HOME).comparable();
        assertTrue(without.contains("Amina"), without);
        for (List<String> services : List.of(HiddenMembers.SERVICES, List.of("ADULT_MENTAL_HEALTH"))) {
            try (HiddenMembers hidden = joined(services)) {
                String with = viewer.get(HOME).comparable();
                assertEquals(without, with);
                hidden.names().forEach(name -> assertFalse(with.contains(name), name));
            }
        }
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            OwnersDesk.run("update notice set read_at = coalesce(read_at, at) where recipient_id = ?", OwnersDesk.practitioner(Cast.PASTORAL_LEAD));
            Visitor viewer = visitedBefore(Cast.PASTORAL_LEAD);
            String without = viewer.get(HOME).comparable();
            try (HiddenMembers hidden = joined(HiddenMembers.SERVICES)) {
                String with = viewer.get(HOME).comparable();
                assertNotEquals(without, with);
                assertTrue(with.contains(hidden.leakyName()));
                assertTrue(count(with) > count(without), "the child is marked as new");
            }
        }
    }

    /** Somebody who was there some days ago, so that the page tells what is new. */
    private static Visitor visitedBefore(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        viewer.get(HOME);
        OwnersDesk.run("update home_visit set since = cast(? as date) - 5", Portal.today());
        return viewer;
    }

    private HiddenMembers joined(List<String> services) {
        HiddenMembers hidden = HiddenMembers.join(amina, services);
        OwnersDesk.run("update involvement set started_on = cast(? as date) - 2 where child_id = ? and recorded_at = cast(? as date) - 30",
                Portal.today(), amina, Portal.today());
        return hidden;
    }

    private static long count(String page) {
        return page.lines().filter(line -> line.contains("tag new")).count();
    }
}
