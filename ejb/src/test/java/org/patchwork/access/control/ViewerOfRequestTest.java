package org.patchwork.access.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.testing.Days;

class ViewerOfRequestTest {

    private final ViewerOfRequest known = new ViewerOfRequest();
    private int asked;

    @Test
    void the_parts_of_a_page_ask_once() {
        Viewer first = ask("hannah", Days.NOW);
        assertEquals(first, ask("hannah", Days.NOW.plusMillis(900)));
        assertEquals(1, asked);
    }

    @Test
    void a_request_that_lasts_asks_again() {
        ask("hannah", Days.NOW);
        ask("hannah", Days.NOW.plusMillis(1001));
        assertEquals(2, asked);
    }

    @Test
    void somebody_who_signs_in_meanwhile_is_somebody_else() {
        ask("hannah", Days.NOW);
        assertEquals("daniel", ask("daniel", Days.NOW).displayName());
        assertEquals("hannah", ask("hannah", Days.NOW).displayName());
    }

    @Test
    void whoever_has_left_stays_out() {
        for (int tries = 0; tries < 2; tries++) {
            assertThrows(NotSignedIn.class, () -> known.get("hannah", Days.NOW, () -> {
                throw new NotSignedIn("hannah");
            }));
        }
        ask("hannah", Days.NOW);
        assertThrows(NotSignedIn.class, () -> known.get("hannah", Days.NOW.plusSeconds(2), () -> {
            throw new NotSignedIn("hannah");
        }));
    }

    private Viewer ask(String username, Instant now) {
        return known.get(username, now, () -> {
            asked++;
            return new Viewer(UUID.randomUUID(), null, username, null, null, null, null, null, false, false);
        });
    }
}
