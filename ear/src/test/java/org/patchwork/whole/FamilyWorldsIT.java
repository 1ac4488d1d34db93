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
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No leak through a family: two worlds that differ only in a sister whose record must not be found, or in a member of her brother's
 * network whom the viewer may not see, give the same bytes on every page that shows families.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FamilyWorldsIT {

    /** A form is known by a random number, which is as long in every world. */
    private static final Pattern FORM = Pattern.compile("(name=\"form\" value=\")[0-9a-f-]{36}");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID yusuf = OwnersDesk.child("Yusuf", "Khan", Cast.SCHOOL_NURSE);

    @ParameterizedTest
    @CsvSource({"PASTORAL_LEAD,PROTECTED_PERSON", "SOCIAL_WORKER,ADOPTION_SEALED", "SCHOOL_NURSE,PROTECTED_PERSON", "HOUSING_OFFICER,ADOPTION_SEALED",
        "OUT_OF_HOURS_WORKER,PROTECTED_PERSON"})
    void a_sister_whose_record_is_not_to_be_found_is_on_no_page_of_her_family(Cast who, String protection) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = everything(viewer);
        assertEquals(Set.of(), differences(without, everything(viewer)), "the same world twice");
        try (HiddenRelative sister = HiddenRelative.of(amina, protection)) {
            Map<String, String> with = everything(viewer);
            assertFalse(String.join("", with.values()).contains(HiddenRelative.NAME));
            assertEquals(Set.of(), differences(without, with));
            assertEquals(opening(viewer, UUID.randomUUID()), opening(viewer, sister.id()), "a map to be opened for somebody who has one, and for nobody");
            assertEquals(correcting(viewer, UUID.randomUUID()), correcting(viewer, sister.id()), "what is known of somebody, and of nobody");
        }
    }

    @Test
    void a_sister_who_is_not_protected_is_seen_on_every_page_of_the_family() {
        Visitor viewer = Visitor.signedIn(Cast.SOCIAL_WORKER);
        Map<String, String> without = everything(viewer);
        try (HiddenRelative seen = HiddenRelative.of(amina, "NONE")) {
            assertTrue(differences(without, everything(viewer))
                    .containsAll(List.of("support-map", "support-list", "family", "print-map", "record-relative", "relative")));
            assertFalse(opening(viewer, UUID.randomUUID()).equals(opening(viewer, seen.id())), "her own map is led to");
            UUID mother = UUID.fromString(OwnersDesk.one("select person_id from relationship where other_id = ? and kind = 'MOTHER'", amina));
            assertFalse(correcting(viewer, UUID.randomUUID()).equals(correcting(viewer, mother)), "what is known of her mother");
        }
    }

    @Test
    void who_is_hidden_around_a_brother_is_hidden_in_the_family_too() {
        Visitor viewer = Visitor.signedIn(Cast.SCHOOL_NURSE);
        Map<String, String> without = everything(viewer);
        try (HiddenMembers hidden = HiddenMembers.join(yusuf, HiddenMembers.SERVICES)) {
            Map<String, String> with = everything(viewer);
            assertEquals(Set.of(), differences(without, with));
            hidden.names().forEach(name -> assertFalse(String.join("", with.values()).contains(name), name));
        }
    }

    @Test
    void a_leak_of_one_service_hidden_around_a_brother_is_caught_in_the_family() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Visitor viewer = Visitor.signedIn(Cast.SCHOOL_NURSE);
            Map<String, String> without = everything(viewer);
            try (HiddenMembers hidden = HiddenMembers.join(yusuf, HiddenMembers.SERVICES)) {
                Map<String, String> with = everything(viewer);
                // The others differ by the number in their header: who joined is news.
                assertTrue(differences(without, with).contains("family"));
                assertTrue(with.get("family").contains(hidden.leakyName()));
            }
        }
    }

    private String opening(Visitor viewer, UUID relative) {
        return viewer.first("/network/add-child.xhtml?child=" + amina + "&person=" + relative).comparable();
    }

    private String correcting(Visitor viewer, UUID relative) {
        return viewer.first("/network/correct-details.xhtml?child=" + amina + "&person=" + relative).comparable();
    }

    private static Set<String> differences(Map<String, String> first, Map<String, String> second) {
        Set<String> differences = new TreeSet<>();
        first.forEach((page, text) -> {
            if (!text.equals(second.get(page))) {
                differences.add(page);
            }
        });
        return differences;
    }

    /** Every page that shows the family of the child. */
    private Map<String, String> everything(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of("support-map", "support-list", "family", "print-map", "timeline", "plan", "record-relative", "relative")) {
            Answer answer = viewer.get("/network/" + page + ".xhtml?child=" + amina);
            assertTrue(Set.of(200, 404).contains(answer.status()), page + " gives " + answer.status());
            pages.put(page, FORM.matcher(answer.comparable()).replaceAll("$1"));
        }
        return pages;
    }
}
