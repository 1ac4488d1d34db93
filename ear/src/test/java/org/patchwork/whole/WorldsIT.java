package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No leak: for one viewer two worlds that differ only in three hidden members give the same bytes, on every page and in every header
 * (quality.md, noninterference). The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorldsIT {

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    /** Each sees another kind of map: whole, as lead, one broker card, a possible match, by statutory power. */
    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "HOUSING_OFFICER", "YOUTH_WORKER", "OUT_OF_HOURS_WORKER"})
    void nothing_a_viewer_gets_differs_when_three_hidden_members_join(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = everything(viewer);
        assertEquals(Map.of(), differences(without, everything(viewer)), "the same world twice");

        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            Map<String, String> with = everything(viewer);
            assertEquals(Map.of(), differences(without, with));
            hidden.names().forEach(name -> assertFalse(String.join("", with.values()).contains(name), name));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "HOUSING_OFFICER", "YOUTH_WORKER", "OUT_OF_HOURS_WORKER"})
    void nothing_a_viewer_gets_differs_when_hidden_members_mark_dispute_and_are_objected_to(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            Map<String, String> before = everything(viewer);
            hidden.restrict();
            assertEquals(Map.of(), differences(before, everything(viewer)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "SOCIAL_WORKER", "HOUSING_OFFICER", "YOUTH_WORKER", "OUT_OF_HOURS_WORKER", "TEAM_MANAGER"})
    void nothing_a_viewer_gets_differs_when_hidden_services_write_down_consents_and_decide_not_to_share(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = everything(viewer);
        for (String service : HiddenMembers.SERVICES) {
            try (HiddenMembers hidden = HiddenMembers.join(amina, List.of(service)).whoseServicesKeepItToThemselves()) {
                assertEquals(Map.of(), differences(without, everything(viewer)), service);
                assertEquals(1, hidden.names().size());
            }
        }
    }

    @Test
    void whoever_may_know_a_sensitive_colleague_gets_other_bytes_on_the_pages_of_consent_and_decision() {
        Visitor holder = Visitor.signedIn(Cast.CAMHS_WORKER);
        Map<String, String> without = everything(holder);
        try (HiddenMembers colleague = HiddenMembers.joinColleagueOf(Cast.CAMHS_WORKER, amina).whoWriteDownRefusals()) {
            Map<String, String> differences = differences(without, everything(holder));
            assertTrue(differences.keySet().containsAll(List.of("map", "list", "timeline", "consents", "competence", "inbox")), differences.keySet().toString());
            assertTrue(differences.get("map").contains(colleague.leakyName()));
        }
        try (HiddenMembers colleague = HiddenMembers.joinColleagueOf(Cast.CAMHS_WORKER, amina).whoseServicesKeepItToThemselves()) {
            assertTrue(differences(without, everything(holder)).containsKey("decisions"), colleague.leakyName());
        }
    }

    @Test
    void the_broker_card_is_the_same_whichever_services_are_behind_it_and_however_many() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Map<String, String> without = everything(viewer);
        Map<String, String> all = everything(viewer, HiddenMembers.SERVICES);
        assertEquals(List.of("map", "list", "timeline", "family", "ask-broker", "sent-messages"), differences(without, all).keySet().stream().filter(page -> !page.contains("since")).toList());
        assertTrue(all.get("map").contains("Another professional is involved."));
        HiddenMembers.SERVICES.forEach(service ->
                assertEquals(Map.of(), differences(all, everything(viewer, List.of(service))), service));
    }

    private Map<String, String> everything(Visitor viewer, List<String> disclosed) {
        try (HiddenMembers hidden = HiddenMembers.join(amina, disclosed).whoseExistenceIsDisclosed()) {
            Map<String, String> pages = everything(viewer);
            hidden.names().forEach(name -> assertFalse(String.join("", pages.values()).contains(name), name));
            return pages;
        }
    }

    @Test
    void a_leak_of_one_hidden_service_is_caught() {
        try (OfficersEdit leak = OfficersEdit.change("03-services.csv", HiddenMembers.LEAKY_SERVICE, "SENSITIVE_HEALTH", "STANDARD")) {
            leak.inForce();
            Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
            Map<String, String> without = everything(viewer);
            try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
                Map<String, String> differences = differences(without, everything(viewer));
                assertTrue(differences.keySet().containsAll(List.of("map", "list", "timeline", "family")), differences.keySet().toString());
                assertTrue(differences.get("map").contains(hidden.leakyName()));
                Map<String, String> before = everything(viewer);
                hidden.restrict();
                assertTrue(differences(before, everything(viewer)).containsKey("map"), "whoever is no longer hidden is seen to be restricted");
            }
        }
    }

    /** What W0 and W1 do not have in common: page by page the lines of the second that the first has not. */
    private static Map<String, String> differences(Map<String, String> first, Map<String, String> second) {
        Map<String, String> differences = new LinkedHashMap<>();
        first.forEach((page, text) -> {
            if (!text.equals(second.get(page))) {
                List<String> known = text.lines().toList();
                differences.put(page, second.get(page).lines().filter(line -> !known.contains(line)).collect(Collectors.joining("\n")));
            }
        });
        return differences;
    }

    /** Every page on which the child or somebody around her can turn up. */
    private Map<String, String> everything(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", viewer.get("/network/home.xhtml").comparable());
        for (String page : List.of("support-map", "support-list", "timeline", "family", "print-map", "join-child", "leave-child")) {
            pages.put(page.replace("support-", ""), viewer.get("/network/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("ask-broker", "sent-messages")) {
            pages.put(page, viewer.get("/broker/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("open-record", "life-at-risk")) {
            pages.put("emergency " + page, viewer.get("/emergency/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("tasks", "print-tasks", "add-task", "my-tasks", "team-tasks", "calendar")) {
            pages.put("task " + page, viewer.get("/task/" + page + ".xhtml?child=" + amina).comparable());
        }
        pages.put("messages", viewer.get("/broker/messages.xhtml").comparable());
        pages.put("my involvement", viewer.get("/network/my-involvement.xhtml?child=" + amina).comparable());
        for (String page : List.of("invite", "lead")) {
            pages.put(page, viewer.get("/joining/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("invitations", "hand-overs")) {
            pages.put(page, viewer.get("/joining/" + page + ".xhtml").comparable());
        }
        pages.put("start statutory access", viewer.get("/statutory/start.xhtml?child=" + amina).comparable());
        pages.put("statutory access", viewer.get("/statutory/mine.xhtml").comparable());
        for (String page : List.of("protect", "declare-conflict", "my-protections")) {
            pages.put(page, viewer.get("/protection/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("consents", "record-consent", "withdraw-consent", "competence", "talk-guide")) {
            pages.put(page, viewer.get("/consent/" + page + ".xhtml?child=" + amina).comparable());
        }
        for (String page : List.of("inbox", "decisions", "leads")) {
            pages.put(page, viewer.get("/holder/" + page + ".xhtml").comparable());
        }
        for (String page : List.of("emergency/mine", "alert/alerts", "objection/team-disputes", "protection/conflicts", "network/record-contact")) {
            pages.put(page, viewer.get("/" + page + ".xhtml?child=" + amina).comparable());
        }
        pages.put("consent calendar", viewer.get("/consent/calendar.xhtml").comparable());
        for (String since : List.of("14", "42", "92")) {
            pages.put("map since " + since, viewer.get("/network/support-map.xhtml?since=" + since + "&child=" + amina).comparable());
            pages.put("list since " + since, viewer.get("/network/support-list.xhtml?since=" + since + "&child=" + amina).comparable());
        }
        for (String words : List.of("ami", "amina khan", "khan", "turning")) {
            pages.put("search for " + words, viewer.post("/network/search", Map.of("words", words)).comparable());
            pages.put("typing " + words, viewer.post("/network/search-suggestions.xhtml", Map.of("words", words)).comparable());
        }
        return pages;
    }
}
