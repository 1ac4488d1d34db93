package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Sheet;

/** Somebody takes a child's network along: on paper, as PDF, as a table. */
class ExportBrowserIT extends BrowserTest {

    private static final Path FOLDER = Path.of("target", "exports");

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @Test
    void the_social_worker_saves_the_map_as_pdf_and_the_list_as_a_table() throws IOException {
        Window window = window(Cast.SOCIAL_WORKER).expecting("/network/.*ERR_ABORTED");
        Sheet map = Sheet.of(saved(window, "support-map", "PDF", "patchwork-map-"));
        String text = map.text();
        assertTrue(map.pages() <= 2, "pages: " + map.pages());
        assertTrue(List.of("Amina Khan", "Hannah Price", "Daniel Osei", "Taken out of Patchwork by Daniel Osei", "Page 1 of", "Some services may not be shown")
                .stream().allMatch(text::contains), text);
        assertFalse(text.contains("Ruth Lowe"), text);

        String list = new String(saved(window, "support-list", "Table for a spreadsheet", "patchwork-list-"), StandardCharsets.UTF_8);
        assertTrue(list.startsWith("\uFEFFKind,Name,Role,"), list);
        assertTrue(list.contains("Hannah Price") && list.contains("Daniel Osei") && list.lines().skip(1).allMatch(line -> line.contains("Daniel Osei")), list);
        assertFalse(list.contains("Ruth Lowe"), list);
    }

    @Test
    void sixty_people_fit_on_a_few_sheets_and_all_are_found() throws IOException {
        UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);
        Window window = window(Cast.LEAD_OF_SIXTY).expecting("/network/.*ERR_ABORTED");
        for (String page : List.of("support-map", "support-list", "timeline", "family")) {
            window.page().navigate("/network/" + page + ".xhtml?child=" + kezia);
            byte[] file = download(window, "PDF", "patchwork-");
            Files.write(Files.createDirectories(FOLDER).resolve("sixty-" + page + ".pdf"), file);
            assertTrue(Sheet.of(file).pages() <= 16, page + ": " + Sheet.of(file).pages());
        }
        window.page().navigate("/network/print-map.xhtml?child=" + kezia);
        List<String> names = window.page().locator("main .card-name").allInnerTexts().stream().map(name -> name.lines().findFirst().orElse("")).toList();
        String text = Sheet.of(Files.readAllBytes(FOLDER.resolve("sixty-support-map.pdf"))).text();
        assertTrue(names.size() > 30, names.size() + ": " + names);
        assertEquals(List.of(), names.stream().filter(name -> !text.contains(name)).toList());
    }

    @Test
    void what_is_chosen_on_the_timeline_is_what_leaves_and_who_leads_is_told() throws IOException {
        Window window = window(Cast.PASTORAL_LEAD).expecting("/network/.*ERR_ABORTED");
        window.page().navigate("/network/timeline.xhtml?kind=LED&child=" + amina);
        assertTrue(TimelinePage.open(window, amina).events().stream().anyMatch(event -> event.contains("began to lead the team")));
        window.page().navigate("/network/timeline.xhtml?kind=LED&child=" + amina);
        String table = new String(download(window, "Table for a spreadsheet", "patchwork-timeline-"), StandardCharsets.UTF_8);
        assertEquals(4, table.lines().count(), table);
        assertTrue(table.contains("began to lead the team,Daniel Osei") && table.contains("ceased to lead the team,"), table);
        String sheet = Sheet.of(saved(window, "timeline", "PDF", "patchwork-timeline-")).text();
        assertTrue(sheet.contains("Child protection plan") && sheet.contains("Leads the team since"), sheet);
    }

    private byte[] saved(Window window, String page, String what, String named) throws IOException {
        window.page().navigate("/network/" + page + ".xhtml?child=" + amina);
        byte[] file = download(window, what, named);
        Files.write(Files.createDirectories(FOLDER).resolve(page + (what.equals("PDF") ? ".pdf" : ".csv")), file);
        return file;
    }

    private static byte[] download(Window window, String what, String named) throws IOException {
        window.page().getByText("Print or save").click();
        Download download = window.page().waitForDownload(() -> window.page().locator("details[open] a.button").getByText(what).click());
        assertTrue(download.suggestedFilename().startsWith(named), download.suggestedFilename());
        assertFalse(download.suggestedFilename().toLowerCase().contains("amina"));
        return Files.readAllBytes(download.path());
    }
}
