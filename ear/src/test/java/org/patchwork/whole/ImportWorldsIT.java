package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The report of an import gives a manager the same bytes whether a child whom the manager may not find is there or not, before and after it
 * has worked, and in a search afterwards; and whoever else works with a child. The clock of the server stands still.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportWorldsIT {

    private static final String NHS = "9997770005";
    private static final String CHILD = "given_name,family_name,date_of_birth,nhs_number,address,postcode\nZelda,Quillfeather,2016-04-05," + NHS
            + ",1 Quill Lane,QX1 9QQ\n";
    private static final String WORK = "practitioner_email,child_date_of_birth,nhs_number,started_on,ended_on\n";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OWN_ID = Pattern.compile("name=\"import\" value=\"(" + ID + ")\"|rejected=(" + ID + ")");
    private static final String MEANWHILE = ", stopped by ";

    private final String colleague = OwnersDesk.list("""
            select p.email from practitioner p join team t on t.id = p.team_id join team u on u.service_id = t.service_id
              join practitioner m on m.team_id = u.id where m.id = ? and p.id <> m.id and p.left_on is null order by p.id limit 1""",
            OwnersDesk.practitioner(Cast.SERVICE_MANAGER)).get(0);

    @AfterEach
    void nothing_is_left_behind() {
        String named = "select person_id from person_identifier where value = '" + NHS + "' union select person_id from contested_identifier where value = '"
                + NHS + "' union select child_id from import_identity where child_id is not null and value = '" + NHS + "'";
        OwnersDesk.run("delete from alert where kind like 'IMPORT%'");
        OwnersDesk.run("delete from import_row");
        OwnersDesk.run("delete from import_run");
        OwnersDesk.run("delete from involvement where child_id in (" + named + ")");
        List<String> ids = OwnersDesk.list(named);
        OwnersDesk.run("delete from import_identity");
        OwnersDesk.run("delete from contested_identifier where value = ?", NHS);
        OwnersDesk.run("delete from person_identifier where value = ?", NHS);
        for (String id : ids) {
            OwnersDesk.run("delete from record_protection_request where child_id = ?", UUID.fromString(id));
            OwnersDesk.run("delete from household_member where person_id = ?", UUID.fromString(id));
            OwnersDesk.run("delete from child where id = ?", UUID.fromString(id));
            OwnersDesk.run("delete from person where id = ?", UUID.fromString(id));
        }
        OwnersDesk.run("delete from household where address = '1 Quill Lane'");
    }

    @Test
    void a_hidden_child_is_answered_like_one_that_is_not_there_and_one_that_may_be_found_is_not() {
        Map<String, String> without = everything();
        assertTrue(without.get("work before").contains("No child was found"), without.get("work before"));
        assertEquals(without, everything(), "the same world twice");
        for (String protection : List.of("PROTECTED_PERSON", "ADOPTION_SEALED")) {
            protectedChild(protection);
            Map<String, String> with = everything();
            without.forEach((page, text) -> assertEquals(text, with.get(page), page + " with " + protection));
            assertFalse(String.join("", with.values()).contains("Hiddenname"));
        }
        protectedChild("NONE");
        Map<String, String> seen = everything();
        assertNotEquals(without, seen, "a record that is not hidden is seen, and a leak of a hidden one would be");
        without.keySet().stream().filter(page -> page.contains(MEANWHILE))
                .forEach(page -> assertEquals(without.get(page), seen.get(page), page + ": not even that is told before the file is checked"));
    }

    @Test
    void who_else_works_with_a_child_changes_nothing_in_a_report() {
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        String file = WORK + colleague + "," + OwnersDesk.one("select date_of_birth from person where id = ?", amina) + ","
                + OwnersDesk.one("select value from person_identifier where person_id = ? and scheme = 'NHS'", amina) + ",2026-11-01,\n";
        Visitor manager = Visitor.signedIn(Cast.SERVICE_MANAGER);
        String without = nameless(checked(manager, "INVOLVEMENTS", "work.csv", file));
        try (HiddenMembers hidden = HiddenMembers.join(amina, HiddenMembers.SERVICES)) {
            String with = nameless(checked(manager, "INVOLVEMENTS", "work.csv", file));
            assertEquals(without, with);
            hidden.names().forEach(name -> assertFalse(with.contains(name), name));
        }
    }

    private void protectedChild(String protection) {
        UUID child = UUID.randomUUID();
        OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, 'Hiddenname', 'Quillfeather', date '2016-04-05')", child);
        OwnersDesk.run("insert into child (id, record_protection) values (?, ?)", child, protection);
        OwnersDesk.run("insert into person_identifier (id, person_id, scheme, value) values (gen_random_uuid(), ?, 'NHS', ?)", child, NHS);
        UUID home = UUID.randomUUID();
        OwnersDesk.run("insert into household (id, address, postcode) values (?, '1 Quill Lane', 'QX1 9QQ')", home);
        OwnersDesk.run("insert into household_member (id, household_id, person_id) values (gen_random_uuid(), ?, ?)", home, child);
    }

    /** Tries work with the child, brings the child in, twice, then the work, twice; and searches. All of it is taken back afterwards. */
    private Map<String, String> everything() {
        Visitor manager = Visitor.signedIn(Cast.SERVICE_MANAGER);
        Map<String, String> pages = new LinkedHashMap<>();
        String work = WORK + colleague + ",2016-04-05," + NHS + ",2026-11-01,\n";
        upload(pages, "work before", manager, "INVOLVEMENTS", work);
        begin(pages, "child", manager, upload(pages, "child tried", manager, "CHILDREN", CHILD));
        upload(pages, "child again", manager, "CHILDREN", CHILD);
        begin(pages, "work", manager, upload(pages, "work tried", manager, "INVOLVEMENTS", work));
        upload(pages, "work again", manager, "INVOLVEMENTS", work);
        pages.put("imports", nameless(manager.get("/intake/imports.xhtml").comparable()));
        pages.put("search", nameless(manager.post("/network/search", Map.of("words", "quillfeather")).comparable()));
        pages.put("search by home", nameless(manager.post("/network/search", Map.of("words", "1 quill lane")).comparable()));
        pages.put("home", nameless(manager.get("/network/home.xhtml").comparable()));
        nothing_is_left_behind();
        return pages;
    }

    private static String upload(Map<String, String> pages, String name, Visitor manager, String kind, String file) {
        String page = checked(manager, kind, "people.csv", file);
        pages.put(name, nameless(page));
        String id = idOn(page);
        meanwhile(pages, name, manager, id);
        return id;
    }

    /** Sends a file, and looks until it is checked. */
    private static String checked(Visitor manager, String kind, String name, String file) {
        Answer sent = manager.upload("/intake/file?kind=" + kind, "file", name, file);
        String page = "/intake/one-import.xhtml?id=" + idOn(sent.body());
        Patience.until("the file is checked", () -> manager.get(page).body().contains("id=\"faulty\""));
        return manager.get(page).comparable();
    }

    private static String idOn(String page) {
        Matcher id = OWN_ID.matcher(page);
        assertTrue(id.find(), page);
        return id.group(1) == null ? id.group(2) : id.group(1);
    }

    /** The page as it is between two batches of the check, when rows are kept already, and when the check has stopped. */
    private static void meanwhile(Map<String, String> pages, String name, Visitor manager, String id) {
        String page = "/intake/one-import.xhtml?id=" + id;
        for (String stopped : List.of("null", "'NO_POLICY'", "'FAILED'")) {
            set(id, "state = 'CHECKING', next_line = 2, stopped = " + stopped);
            pages.put(name + MEANWHILE + stopped, nameless(manager.get(page).comparable()));
            pages.put(name + " in the list" + MEANWHILE + stopped, nameless(manager.get("/intake/imports.xhtml").comparable()));
            pages.put(name + " rejected" + MEANWHILE + stopped, nameless(manager.get("/intake/file?rejected=" + id).comparable()));
        }
        set(id, "state = 'CHECKED', next_line = 1, stopped = null");
    }

    private static void set(String id, String what) {
        OwnersDesk.run("update import_run set " + what + " where id = ?", UUID.fromString(id));
    }

    private static void begin(Map<String, String> pages, String name, Visitor manager, String id) {
        manager.post("/intake/act", Map.of("import", id, "act", "start"));
        String page = "/intake/one-import.xhtml?id=" + id;
        Patience.until("the import is done", () -> manager.get(page).body().contains("id=\"done\""));
        pages.put(name + " done", nameless(manager.get(page).comparable()));
        pages.put(name + " rejected", nameless(manager.get("/intake/file?rejected=" + id).comparable()));
    }

    /** Ids are random, so they say nothing. */
    private static String nameless(String page) {
        return ID.matcher(page).replaceAll("id");
    }
}
