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
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The directory tells of nobody's work with a child: its pages, its search, its suggestions and its address cards are the same bytes
 * whether its people have joined a child's network or not. And nothing of a map tells that somebody hidden went away, left or fell silent.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DirectoryWorldsIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final List<String> people = whoWouldJoin();

    @AfterEach
    void nobody_is_away_or_has_left() {
        people.forEach(one -> OwnersDesk.run("update practitioner set away_from = null, away_to = null, left_on = null where id = ?", UUID.fromString(one)));
        OwnersDesk.run("update service set description = null where description = 'Works with a child in QX1'");
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "TEAM_MANAGER", "CAMHS_WORKER"})
    void nothing_in_the_directory_differs_when_its_people_join_a_childs_network(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = directory(viewer);
        assertEquals(Set.of(), differing(without, directory(viewer)), "the same world twice");
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            Map<String, String> with = directory(viewer);
            assertEquals(Set.of(), differing(without, with));
            assertFalse(String.join("", with.values()).contains(amina.toString()) && who != Cast.TEAM_MANAGER);
            assertTrue(with.get("typing " + hidden.leakyName()).contains(hidden.leakyName()), "the directory lists them, whatever they do");
        }
    }

    @Test
    void a_directory_that_tells_what_its_people_do_is_caught() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Map<String, String> without = directory(viewer);
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            OwnersDesk.run("""
                    update service set description = 'Works with a child in QX1' where id in (
                        select t.service_id from involvement i join team t on t.id = i.team_id where i.child_id = ? and i.practitioner_id = ?)""",
                    amina, UUID.fromString(people.get(0)));
            Set<String> differing = differing(without, directory(viewer));
            assertTrue(differing.containsAll(List.of("profile 0", "organisation 0", "search for works with", "typing works with")), differing.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "HOUSING_OFFICER", "YOUTH_WORKER", "OUT_OF_HOURS_WORKER"})
    void nothing_of_a_child_differs_when_hidden_members_go_away_leave_or_fall_silent(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            Map<String, String> before = child(viewer);
            goAwayLeaveAndFallSilent();
            assertEquals(Set.of(), differing(before, child(viewer)));
        }
    }

    @Test
    void a_leak_of_one_hidden_service_shows_that_they_went_away_and_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
            try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
                Map<String, String> before = child(viewer);
                goAwayLeaveAndFallSilent();
                assertTrue(differing(before, child(viewer)).containsAll(Set.of("map", "list")), "whoever is no longer hidden is seen to be away");
            }
        }
    }

    /** The first is away, the second has left, the third has not been heard of for long. */
    private void goAwayLeaveAndFallSilent() {
        OwnersDesk.run("update practitioner set away_from = ?, away_to = ? where id = ?", Portal.today(), Portal.today().plusDays(9), UUID.fromString(people.get(0)));
        OwnersDesk.run("update practitioner set left_on = ? where id = ?", Portal.today(), UUID.fromString(people.get(1)));
        OwnersDesk.run("delete from contact where involvement_id in (select id from involvement where child_id = ? and practitioner_id = ?)",
                amina, UUID.fromString(people.get(2)));
        OwnersDesk.run("update involvement set started_on = started_on - 90 where child_id = ? and practitioner_id = ?", amina, UUID.fromString(people.get(2)));
    }

    private List<String> whoWouldJoin() {
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            return hidden.names().stream().map(name -> OwnersDesk.one("""
                    select i.practitioner_id from involvement i join practitioner p on p.id = i.practitioner_id
                     where i.child_id = ? and p.given_name || ' ' || p.family_name = ?""", amina, name)).toList();
        }
    }

    private Map<String, String> directory(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            UUID one = UUID.fromString(people.get(i));
            pages.put("profile " + i, viewer.get("/directory/practitioner.xhtml?id=" + one).comparable());
            pages.put("card " + i, viewer.get("/directory/practitioner.vcf?id=" + one).comparable());
            pages.put("organisation " + i, viewer.get("/directory/organisation.xhtml?id=" + OwnersDesk.one("""
                    select s.organisation_id from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
                     where p.id = ?""", one)).comparable());
            look(pages, viewer, OwnersDesk.one("select given_name || ' ' || family_name from practitioner where id = ?", one));
        }
        for (String words : List.of("substance", "mental health QX5", "QX1", "works with", "amina")) {
            look(pages, viewer, words);
        }
        for (String page : List.of("keep-profile", "absence", "my-team")) {
            pages.put(page, viewer.get("/directory/" + page + ".xhtml").comparable());
        }
        UUID daniel = OwnersDesk.practitioner(Cast.SOCIAL_WORKER);
        for (String page : List.of("leaving", "departure")) {
            pages.put(page, viewer.get("/leaver/" + page + ".xhtml?id=" + daniel).comparable());
        }
        return pages;
    }

    private static void look(Map<String, String> pages, Visitor viewer, String words) {
        pages.put("search for " + words, viewer.post("/directory/find", Map.of("words", words)).comparable());
        pages.put("typing " + words, viewer.post("/directory/find-suggestions.xhtml", Map.of("words", words)).comparable());
    }

    private Map<String, String> child(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of("map", "list", "timeline", "print-map")) {
            String name = page.equals("map") || page.equals("list") ? "support-" + page : page;
            pages.put(page, viewer.get("/network/" + name + ".xhtml?child=" + amina).comparable());
        }
        // Elsewhere the viewer may well see them: what home says of other children is not compared.
        pages.put("home", viewer.get("/network/home.xhtml").body().lines().filter(line -> line.contains(amina.toString())).collect(Collectors.joining("\n")));
        pages.put("alerts", viewer.get("/alert/alerts.xhtml").comparable());
        return pages;
    }

    private static Set<String> differing(Map<String, String> first, Map<String, String> second) {
        Set<String> pages = new TreeSet<>();
        first.forEach((page, text) -> {
            if (!text.equals(second.get(page))) {
                pages.add(page);
            }
        });
        return pages;
    }
}
