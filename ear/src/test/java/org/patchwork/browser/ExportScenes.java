package org.patchwork.browser;

import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** Sheets to print, and the links to them. */
final class ExportScenes {

    private static final String NETWORK = "/network/";

    private ExportScenes() {
    }

    static List<Scene> all() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        UUID rosie = OwnersDesk.child("Rosie", "Bell", Cast.HEALTH_VISITOR);
        UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);
        return List.of(
                Scene.of("export-links", Cast.PASTORAL_LEAD, address("support-map", amina)).after(page -> page.getByText("Print or save").click()),
                Scene.of("export-timeline-links", Cast.SOCIAL_WORKER, address("timeline", amina)).after(page -> page.getByText("Print or save").click()),
                Scene.of("export-timeline-led", Cast.SOCIAL_WORKER, address("timeline", amina) + "&kind=LED"),
                Scene.of("export-timeline-plans", Cast.SOCIAL_WORKER, address("timeline", amina) + "&kind=PLAN"),
                Scene.of("export-list", Cast.PASTORAL_LEAD, address("print-list", amina)),
                Scene.of("export-list-limited", Cast.HEALTH_VISITOR, address("print-list", rosie)),
                Scene.of("export-list-sixty", Cast.LEAD_OF_SIXTY, address("print-list", kezia)),
                Scene.of("export-timeline", Cast.SOCIAL_WORKER, address("print-timeline", amina)),
                Scene.of("export-timeline-sixty", Cast.LEAD_OF_SIXTY, address("print-timeline", kezia)),
                Scene.of("export-family", Cast.SCHOOL_NURSE, address("print-family", amina)),
                Scene.of("export-family-broker", Cast.HOUSING_OFFICER, address("print-family", amina)));
    }

    private static String address(String page, UUID child) {
        return NETWORK + page + ".xhtml?child=" + child;
    }
}
