package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.whole.Cast;
import org.patchwork.whole.HeldUp;
import org.patchwork.whole.OwnersDesk;

/** A manager fills in the template, reads what is wrong, mends it, sees what would change, lets it work, and mends what was rejected. */
class ImportBrowserIT extends BrowserTest {

    private static final String TEAM = "Health visiting North";

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_is_left_behind() {
        OwnersDesk.run("delete from alert where kind like 'IMPORT%'");
        OwnersDesk.run("delete from import_row");
        OwnersDesk.run("delete from import_run");
        OwnersDesk.run("delete from practitioner where email like '%@import.example'");
    }

    @Test
    void a_faulty_workbook_is_mended_tried_taken_over_and_its_rejected_row_mended() throws IOException {
        // A download leaves the page where it is; the browser calls that an aborted request.
        Window window = window(Cast.SERVICE_MANAGER).expecting("/intake/file.*ERR_ABORTED");
        ImportFilePage page = ImportFilePage.fromHome(window, "Practitioners");
        assertTrue(page.columns().contains("training_valid_to"));
        window.screenshot("import-file");
        Path template = page.template(folder.resolve("template.xlsx"));

        OneImportPage faulty = page.upload(filled(template, "faulty.xlsx",
                List.of("ann@import.example", "Ann", "Ellis", "Helth visitor", "Health visiting Noth", "", "12"),
                List.of("bob.import.example", "", "Ellis", "Health visitor", TEAM)));
        assertEquals(List.of("Practitioners, row 2 D role Helth visitor No role of that name. Use one of those listed beside the template. Did you mean “Health visitor”?",
                "Practitioners, row 2 G phone 12 Not a telephone number. Write it like 01632 960123, or with +44.",
                "Practitioners, row 3 A email bob.import.example Not an e-mail address. Write it like name@example.org.",
                "Practitioners, row 3 B given_name (empty) A value is needed here."), faulty.faults());
        window.screenshot("import-faulty");

        OneImportPage tried = ImportFilePage.fromHome(window, "Practitioners").upload(filled(template, "mended.xlsx",
                List.of("ann@import.example", "Ann", "Ellis", "Health visitor", TEAM, "", "01632 960123", "", "MTWTF--"),
                List.of("bob@import.example", "Bob", "=Ellis", "Health visitor", TEAM),
                List.of("cat@import.example", "Cat", "=Ellis", "Health visitor", "Health visiting Noth")));
        assertEquals(List.of("2", "0", "1"), List.of(tried.number("fresh"), tried.number("changed"), tried.number("faulty")));
        assertTrue(tried.faults().get(0).endsWith("Did you mean “Health visiting North”?"), tried.faults().toString());
        assertEquals("0", OwnersDesk.one("select count(*) from practitioner where email like '%@import.example'"), "nothing changed yet");
        window.screenshot("import-tried");
        tried.start();
        OneImportPage done = tried.whenDone();
        assertEquals("Done", done.state());
        window.screenshot("import-done");
        assertEquals("2", OwnersDesk.one("select count(*) from practitioner where email like '%@import.example'"));

        Path rejected = done.rejected(folder.resolve("rejected.csv"));
        String text = Files.readString(rejected);
        assertTrue(text.contains(",reason\r\n") && text.contains(",'=Ellis,"), text);
        Path mended = Files.writeString(folder.resolve("again.csv"), text.replace("Health visiting Noth,", TEAM + ","));
        OneImportPage again = ImportFilePage.fromHome(window, "Practitioners").upload(mended);
        assertEquals(List.of("1", "0"), List.of(again.number("fresh"), again.number("faulty")), again.words());
        again.start().whenDone();
        assertEquals("=Ellis", OwnersDesk.one("select family_name from practitioner where email = 'cat@import.example'"));

        OneImportPage same = ImportFilePage.fromHome(window, "Practitioners").upload(mended);
        assertTrue(same.words().contains("This file changes nothing"), same.words());
    }

    @Test
    void headings_that_are_wrong_and_old_encodings_are_told_on_the_page_itself() throws IOException {
        Window window = window(Cast.SERVICE_MANAGER);
        Path file = Files.writeString(folder.resolve("people.csv"), "e-mail,Given name,role\nx,y,z\n");
        OneImportPage refused = ImportFilePage.fromHome(window, "Practitioners").upload(file);
        assertEquals(1, refused.problems().size());
        assertTrue(refused.faults().get(0).contains("No column is called “e-mail”. Use the headings of the template. Did you mean “email”?"), refused.faults().toString());
        assertTrue(refused.title().startsWith("Error: "));
        window.screenshot("import-headings");
        Path old = Files.write(folder.resolve("old.csv"), "email\nZo\u00EB".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(ImportFilePage.fromHome(window, "Children").upload(old).faults().get(0).contains("Windows-1252"));
    }

    @Test
    void a_file_is_checked_beside_the_request_and_its_page_finds_by_itself_that_it_is() throws IOException, SQLException {
        Window window = window(Cast.SERVICE_MANAGER);
        Path file = Files.writeString(folder.resolve("people.csv"), "email,given_name,family_name,role,team\nann@import.example,Ann,Ellis,Health visitor," + TEAM
                + "\nbob.import.example,Bob,Ellis,Health visitor," + TEAM + "\n");
        OneImportPage checking;
        try (HeldUp nobodyGoesOn = HeldUp.imports()) {
            checking = ImportFilePage.fromHome(window, "Practitioners").sendOff(file);
            assertEquals("Being checked", checking.state());
            assertEquals("The file is being checked; nothing has changed yet 0 of 3 lines of the file", checking.progress());
            assertFalse(checking.words().contains("Rejected"), checking.words());
            assertEquals("1", OwnersDesk.one("select count(*) from import_file"));
            assertEquals(checking.path(), ImportFilePage.fromHome(window, "Practitioners").sendOff(file).path(), "sent again, it is the same import");
        }
        OneImportPage checked = checking.whenChecked();
        assertEquals(List.of("1", "1", "Checked, nothing changed yet"), List.of(checked.number("fresh"), checked.number("faulty"), checked.state()));
        assertEquals("0", OwnersDesk.one("select count(*) from import_file"));
        assertEquals("1", OwnersDesk.one("select count(*) from import_run"));
    }

    @Test
    void a_file_that_could_not_be_checked_says_why_and_is_let_go_on_or_thrown_away() throws IOException {
        Window window = window(Cast.SERVICE_MANAGER);
        String text = "email,given_name,family_name,role,team\nann@import.example,Ann,Ellis,Health visitor," + TEAM + "\n";
        ImportFilePage.fromHome(window, "Practitioners").upload(Files.writeString(folder.resolve("people.csv"), text));
        OneImportPage stopped = unchecked(window, text);
        assertTrue(stopped.words().contains("no sharing policy is in force"), stopped.words());
        window.screenshot("import-still");
        assertEquals("1", stopped.goOn().whenChecked().number("fresh"));
        unchecked(window, text).discard();
        assertEquals("0 0", OwnersDesk.one("select (select count(*) from import_file) || ' ' || (select count(*) from import_row)"));
        assertEquals("DISCARDED", OwnersDesk.one("select state from import_run"));
    }

    /** The one import, as it was before it was checked, while no policy was in force. */
    private static OneImportPage unchecked(Window window, String file) {
        OwnersDesk.run("delete from import_row");
        OwnersDesk.run("update import_run set state = 'CHECKING', stopped = 'NO_POLICY', next_line = 1");
        OwnersDesk.run("insert into import_file (run_id, name, bytes) select id, file_name, convert_to(?, 'UTF8') from import_run", file);
        return OneImportPage.open(window, UUID.fromString(OwnersDesk.one("select id from import_run")));
    }

    @Test
    void an_import_of_an_agency_is_nobody_elses() {
        Window other = window(Cast.TEAM_MANAGER).expecting("404");
        assertEquals(404, other.page().navigate("/intake/one-import.xhtml?id=" + UUID.randomUUID()).status());
        assertEquals(403, window(Cast.PASTORAL_LEAD).expecting("403").page().navigate("/intake/imports.xhtml").status());
    }

    @SafeVarargs
    private Path filled(Path template, String name, List<String>... rows) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(template); XSSFWorkbook book = new XSSFWorkbook(in); OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = book.getSheetAt(0).createRow(i + 1);
                for (int column = 0; column < rows[i].size(); column++) {
                    row.createCell(column).setCellValue(rows[i].get(column));
                }
            }
            book.write(out);
        }
        return file;
    }
}
