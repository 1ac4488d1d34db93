package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No leak by looking for somebody: two worlds that differ only in a child whom nobody may find give the same bytes to every way of
 * asking for that child, as suggestions, as results, and as the warning before a new record is opened.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchWorldsIT {

    private static final String NHS_NUMBER = "9999999999";
    private static final List<String> WAYS = List.of("quenby", "que", "quenby thistlewood", "thistlewood quenby", "kwenby thistlewoode",
            "quenby 12/03/2017", "quenby 2017", "quenby 12 March 2017", "quenby 03/12/2017", "12/03/2017", "999 999 9999", "qx88 8zz", "88 thistle row", "quenby qx88 8zz");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final UUID sister = UUID.randomUUID();
    private final String year = OwnersDesk.one("select extract(year from date_of_birth) from person where id = ?", amina);

    /** Without a record, and of no known age. */
    @BeforeEach
    void amina_has_a_sister() {
        OwnersDesk.run("insert into person (id, given_name, family_name) values (?, 'Ameena', 'Khan')", sister);
        OwnersDesk.run("insert into relationship (id, person_id, other_id, kind) values (gen_random_uuid(), ?, ?, 'SIBLING')", sister, amina);
    }

    @AfterEach
    void she_is_gone() {
        OwnersDesk.run("delete from relationship where person_id = ?", sister);
        OwnersDesk.run("delete from person where id = ?", sister);
    }

    @ParameterizedTest
    @EnumSource(value = Cast.class, names = {"PASTORAL_LEAD", "YOUTH_WORKER", "TEAM_MANAGER", "OUT_OF_HOURS_WORKER"})
    void nothing_that_anybody_asks_tells_of_a_child_whom_nobody_may_find(Cast who) {
        Visitor viewer = Visitor.signedIn(who);
        Map<String, String> without = everything(viewer);
        assertEquals(without, everything(viewer), "the same world twice");
        for (String protection : List.of("PROTECTED_PERSON", "ADOPTION_SEALED")) {
            try (Hidden hidden = new Hidden(protection)) {
                assertEquals(without, everything(viewer), protection);
            }
        }
    }

    @Test
    void the_home_of_a_hidden_place_and_the_day_of_birth_of_a_shut_record_are_no_way_to_a_child() {
        Visitor viewer = Visitor.signedIn(Cast.YOUTH_WORKER);
        List<String> byPlace = List.of("qx88 8zz", "88 thistle row", "quenby qx88 8zz", "12/03/2017");
        List<String> without = byPlace.stream().map(words -> typing(viewer, words)).toList();
        for (String protection : List.of("NONE", "LOCATION", "SHIELDED")) {
            try (Hidden hidden = new Hidden(protection)) {
                assertEquals(without, byPlace.stream().map(words -> typing(viewer, words)).toList(), protection);
                assertEquals(typing(viewer, "quenby 12/03/2017"), typing(viewer, "quenby 13/03/2017"), "the year alone");
                assertTrue(typing(viewer, "quenby 13/03/2017").contains("Quenby"));
            }
        }
    }

    /** The policy itself refuses to be changed so that protected people are found, so the leak is one of data. */
    @Test
    void a_leak_of_a_protected_person_whose_record_lost_its_mark_is_caught() {
        Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);
        Map<String, String> without = everything(viewer);
        try (Hidden hidden = new Hidden("PROTECTED_PERSON")) {
            hidden.loseItsMark();
            Map<String, String> with = everything(viewer);
            for (String way : List.of("warning for a relative", "typing quenby", "search for quenby", "typing kwenby thistlewoode", "typing quenby 12/03/2017", "typing 999 999 9999", "warning")) {
                assertFalse(without.get(way).equals(with.get(way)), way);
            }
        }
    }

    private Map<String, String> everything(Visitor viewer) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String words : WAYS) {
            pages.put("search for " + words, viewer.post("/network/search", Map.of("words", words)).comparable());
            pages.put("typing " + words, typing(viewer, words));
        }
        pages.put("warning", viewer.submit("/network/add-child.xhtml", "add", newChild()).comparable());
        pages.put("warning for a relative", viewer.submit("/network/add-child.xhtml?child=" + amina + "&person=" + sister, "add", newChild()).comparable());
        return pages;
    }

    private static String typing(Visitor viewer, String words) {
        return viewer.post("/network/search-suggestions.xhtml", Map.of("words", words)).comparable();
    }

    /** Amina once more, who is warned of, with the number of the hidden child. */
    private Map<String, String> newChild() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("given", "Amina", "family", "Khan", "born-day", "1", "born-month", "1",
                "born-year", year, "nhs", NHS_NUMBER, "reason", "a test", "go", "Add this child"));
        typed.put("since-day", "1");
        typed.put("since-month", "11");
        typed.put("since-year", "2026");
        return typed;
    }

    /** A child of whom everything is known, with that protection; closing this takes the child out. */
    private static final class Hidden implements AutoCloseable {

        private final UUID id = UUID.randomUUID();
        private final UUID home = UUID.randomUUID();

        Hidden(String protection) {
            OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, 'Quenby', 'Thistlewood', date '2017-03-12')", id);
            OwnersDesk.run("insert into child (id, authority_code) select ?, authority_code from child limit 1", id);
            OwnersDesk.run("insert into person_identifier (id, person_id, scheme, value) values (gen_random_uuid(), ?, 'NHS', ?)", id, NHS_NUMBER);
            OwnersDesk.run("insert into household (id, address, postcode) values (?, '88 Thistle Row, Brackenford', 'QX88 8ZZ')", home);
            OwnersDesk.run("insert into household_member (id, household_id, person_id) values (gen_random_uuid(), ?, ?)", home, id);
            if (!protection.equals("NONE")) {
                OwnersDesk.run("insert into record_protection_request (id, child_id, kind, reason_code, asked_at, in_force_at, review_on) "
                        + "values (gen_random_uuid(), ?, ?, 'TAKEN_OVER', timestamptz '2026-01-01', timestamptz '2026-01-01', date '2027-01-01')", id, protection);
            }
        }

        /** The request still stands, and the record no longer says so. */
        void loseItsMark() {
            OwnersDesk.run("alter table child disable trigger child_protection_asked_for");
            OwnersDesk.run("update child set record_protection = 'NONE' where id = ?", id);
            OwnersDesk.run("alter table child enable trigger child_protection_asked_for");
        }

        @Override
        public void close() {
            OwnersDesk.run("delete from record_protection_request where child_id = ?", id);
            OwnersDesk.run("delete from due_obligation where child_id = ?", id);
            OwnersDesk.run("delete from household_member where person_id = ?", id);
            OwnersDesk.run("delete from household where id = ?", home);
            OwnersDesk.run("delete from person_identifier where person_id = ?", id);
            OwnersDesk.run("delete from child where id = ?", id);
            OwnersDesk.run("delete from person where id = ?", id);
        }
    }
}
