package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No leak in what leaves: worlds that differ only in hidden members give the same sheets, files and timelines, to the last letter. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportWorldsIT {

    private static final List<String> SHEETS = List.of("map", "list", "timeline", "family");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "HOUSING_OFFICER", "YOUTH_WORKER"})
    void nothing_that_leaves_differs_when_hidden_members_join_and_have_led(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = everything(viewer);
        assertEquals(Set.of(), differences(without, everything(viewer)), "the same world twice");
        for (String service : HiddenMembers.SERVICES) {
            try (HiddenMembers hidden = HiddenMembers.join(amina, List.of(service)).whoHaveLed()) {
                Map<String, String> with = everything(viewer);
                assertEquals(Set.of(), differences(without, with), service);
                hidden.names().forEach(name -> assertFalse(String.join("", with.values()).contains(name), name));
            }
        }
    }

    @Test
    void whoever_is_behind_the_broker_card_of_the_screen_is_on_nothing_that_leaves() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Map<String, String> without = everything(viewer);
        for (String service : HiddenMembers.SERVICES) {
            try (HiddenMembers hidden = HiddenMembers.join(amina, List.of(service)).whoseExistenceIsDisclosed().whoHaveLed()) {
                assertEquals(Set.of("timeline"), differences(without, everything(viewer)), service + ": the screen has the card");
                assertEquals(1, hidden.names().size());
            }
        }
    }

    @Test
    void a_leak_of_one_hidden_service_is_caught_in_every_form() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
            Map<String, String> without = everything(viewer);
            try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES).whoHaveLed()) {
                Map<String, String> with = everything(viewer);
                assertEquals(with.keySet(), differences(without, with));
                with.forEach((sheet, text) -> assertTrue(text.contains(hidden.leakyName()), sheet));
            }
        }
    }

    private static Set<String> differences(Map<String, String> first, Map<String, String> second) {
        Set<String> differences = new TreeSet<>();
        first.forEach((sheet, text) -> {
            if (!text.equals(second.get(sheet))) {
                differences.add(sheet);
            }
        });
        return differences;
    }

    private Map<String, String> everything(Visitor viewer) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("timeline", viewer.get("/network/timeline.xhtml?child=" + amina).comparable());
        for (String sheet : SHEETS) {
            String page = "/network/print-" + sheet + ".xhtml?child=" + amina;
            all.put("print-" + sheet, viewer.get(page).comparable());
            Answer pdf = viewer.get(page + "&as=pdf");
            all.put(sheet + ".pdf", pdf.status() == 200 ? Sheet.of(pdf.bytes()).comparable() : pdf.comparable());
        }
        for (String table : List.of("list", "timeline", "family")) {
            all.put(table + ".csv", viewer.get("/network/" + table + ".csv?child=" + amina).comparable());
        }
        return all;
    }
}
