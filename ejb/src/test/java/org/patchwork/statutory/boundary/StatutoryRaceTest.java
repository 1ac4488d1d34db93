package org.patchwork.statutory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.AtOnce;

/** Two clicks at the same moment, each in a transaction of its own. */
class StatutoryRaceTest {

    @Test
    void of_two_clicks_at_once_one_access_comes() throws Exception {
        try (AtOnce clicks = new AtOnce("statutory_race")) {
            UUID child = clicks.alone(manager -> new StatutoryWorld(manager).child.id());
            Callable<String> click = () -> clicks.attempt("officer", StatutoryAccesses.class,
                    mine -> mine.start(new StatutoryRequest(child, "S47", "CHILD_PROTECTION_ENQUIRY", null, 48)));
            assertEquals(List.of("done", "done"), AtOnce.outcomes(click, click));
            assertEquals(1L, clicks.count("statutory_access"));
            assertEquals(2L, clicks.count("alert"));
        }
    }
}
