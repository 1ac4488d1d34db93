package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The measures of the pilot are the same bytes whether or not a clinician whom others are not shown works with forty children: reckoned anew
 * in each world by the server itself. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MeasureWorldsIT {


    @AfterEach
    void all_is_as_before() {
        leave();
        reckon();
    }

    @Test
    void no_figure_differs_when_somebody_hidden_works_with_forty_children() {
        Map<String, String> without = everything();
        assertTrue(without.get("project team: file").contains("2026-10,CHILDREN,"), without.get("project team: file"));
        assertFalse(without.get("project team: file").contains("CAMHS"));
        join();
        assertEquals(without, everything());
    }

    @Test
    void a_service_that_is_no_longer_hidden_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", "CAMHS", "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Map<String, String> without = everything();
            join();
            assertNotEquals(without, everything());
        }
    }

    @Test
    void nobody_else_is_shown_them() {
        for (Cast who : new Cast[] {Cast.PASTORAL_LEAD, Cast.SERVICE_MANAGER, Cast.OPERATOR, Cast.DESK_CLERK}) {
            assertEquals(403, Visitor.signedIn(who).get("/measure/pilot.xhtml").status(), who.name());
            assertEquals(403, Visitor.signedIn(who).get("/measure/pilot.csv").status(), who.name());
        }
    }

    private Map<String, String> everything() {
        reckon();
        Map<String, String> pages = new LinkedHashMap<>();
        Map.of("project team", Cast.PROJECT_LEAD, "officer", Cast.INFORMATION_GOVERNANCE_OFFICER).forEach((name, who) -> {
            Visitor viewer = Visitor.signedIn(who);
            pages.put(name + ": page", measures(viewer.get("/measure/pilot.xhtml").comparable()));
            pages.put(name + ": file", viewer.get("/measure/pilot.csv").comparable());
        });
        return pages;
    }

    /** Without the page's head, where an officer's alarms are counted: they come of rounds of their own, whenever those have their turn. */
    private static String measures(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** Forgets the closed months, as no server can, and waits until one has reckoned them again. */
    private static void reckon() {
        OwnersDesk.run("delete from measure_month");
        Patience.until("the months are closed again",
                () -> OwnersDesk.one("select count(distinct month) from measure_month").equals("12"));
    }

    private static void join() {
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select cast(md5('worlds' || c.id) as uuid), c.id, p.id, p.team_id, p.role_code, cast(? as date) - 200, cast(? as date) - 200
                  from practitioner p cross join (
                        select c.id from child c where c.record_protection = 'NONE'
                           and not exists (select from involvement i where i.child_id = c.id and i.practitioner_id = ?)
                         order by c.id limit 40) c
                 where p.id = ?""", Portal.today(), Portal.today(), OwnersDesk.practitioner(Cast.CAMHS_WORKER), OwnersDesk.practitioner(Cast.CAMHS_WORKER));
    }

    private static void leave() {
        OwnersDesk.run("delete from involvement where id = cast(md5('worlds' || child_id) as uuid)");
    }
}
