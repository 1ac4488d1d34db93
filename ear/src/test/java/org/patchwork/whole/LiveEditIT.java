package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer saves a table, and the running server obeys: at once, without losing a request, and never with a broken table. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LiveEditIT {

    private static final Logger LOG = Logger.getLogger(LiveEditIT.class.getName());
    private static final int TRIES = 3;
    private static final String TABLE = "03-services.csv";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String map = "/network/support-map.xhtml?child=" + amina;
    private final String officer = OwnersDesk.one("select display_name from account where username = ?", Cast.HOUSING_OFFICER.username());

    @Test
    void the_map_obeys_a_changed_cell_and_no_request_is_lost() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        assertTrue(viewer.get(map).body().contains(officer));

        try (Traffic traffic = Traffic.on(map, Cast.SOCIAL_WORKER)) {
            List<Duration> took = Stream.generate(() -> obeyed(viewer)).limit(TRIES).sorted().toList();
            LOG.info(() -> "the map obeyed after " + took + ", with " + traffic.answered() + " answers meanwhile");
            assertEquals(Set.of(200), traffic.statuses());
            assertTrue(traffic.answered() > 0);
        }
    }

    /** How long the map takes to obey; afterwards everything is as it was. */
    private Duration obeyed(Visitor viewer) {
        try (OfficersEdit edit = OfficersEdit.change(TABLE, "HOUSING", "STANDARD", "SENSITIVE_OTHER")) {
            Duration took = Patience.until("the map obeys", () -> !viewer.get(map).body().contains(officer));
            assertNotEquals(edit.versionBefore(), edit.version());
            edit.undo();
            assertTrue(viewer.get(map).body().contains(officer));
            return took;
        }
    }

    @Test
    void a_broken_cell_is_refused_with_its_place_and_the_old_policy_stays() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        String before = viewer.get(map).comparable();
        try (OfficersEdit edit = OfficersEdit.change(TABLE, "HOUSING", "STANDARD", "STANDRAD")) {
            Patience.until("the officer's page shows the fault", () -> edit.versionsPage().contains("STANDRAD"));
            String page = edit.versionsPage().replaceAll("(?s)<[^>]*>", "|").replaceAll("[|\\s]*\\|[|\\s]*", "|");
            int line = OfficersEdit.lineOf(TABLE, "HOUSING,");
            assertTrue(page.contains(TABLE.replace(".csv", "")), page);
            assertTrue(page.contains("|" + line + "|"), "line " + line + " in " + page);
            assertTrue(page.contains("|Sensitivity|"), page);
            assertEquals(edit.versionBefore(), edit.version());
            assertEquals(before, viewer.get(map).comparable());
        }
    }
}
