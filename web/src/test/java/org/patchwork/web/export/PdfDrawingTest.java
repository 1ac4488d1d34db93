package org.patchwork.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDrawingTest {

    private static final Logger LOG = Logger.getLogger(PdfDrawingTest.class.getName());

    @Test
    void a_sheet_is_tagged_has_a_language_and_a_title_and_says_that_it_is_for_everybody() throws IOException {
        try (PDDocument document = drawn(Sheets.map(3))) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Support map to print - Patchwork", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray()).contains("pdfuaid"));
            assertTrue(tags(document).containsAll(List.of("H1", "H2", "H3", "P")), tags(document).toString());
        }
    }

    @Test
    void a_table_keeps_its_heads_and_headings_are_bookmarks() throws IOException {
        try (PDDocument document = drawn(Sheets.timeline(3))) {
            assertTrue(tags(document).containsAll(List.of("Table", "TR", "TH", "TD")), tags(document).toString());
            List<String> marks = StreamSupport.stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                    .map(item -> item.getTitle()).toList();
            assertEquals(List.of("Zoë Ŷst", "Who and when"), marks);
        }
    }

    @Test
    void every_font_is_inside_the_file() throws IOException {
        try (PDDocument document = drawn(Sheets.map(9))) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts >= 2);
        }
    }

    @Test
    void all_of_sixty_four_people_are_found_in_its_text_whatever_their_letters() throws IOException {
        long before = System.nanoTime();
        try (PDDocument document = drawn(Sheets.map(64))) {
            LOG.info(() -> "64 people: " + document.getNumberOfPages() + " pages, " + (System.nanoTime() - before) / 1_000_000 + " ms with the first start");
            String text = new PDFTextStripper().getText(document);
            assertEquals(List.of(), Sheets.names(64).stream().filter(name -> !text.contains(name)).toList());
            assertTrue(document.getNumberOfPages() <= 4, "pages: " + document.getNumberOfPages());
        }
        measure();
    }

    private static void measure() throws IOException {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long from = System.nanoTime();
        int length = new PdfDrawing(Sheets.style()).draw(Sheets.map(64)).length;
        LOG.info(() -> "64 people once more: " + length + " bytes, " + (System.nanoTime() - from) / 1_000_000 + " ms, "
                + (thread.getCurrentThreadAllocatedBytes() - allocated) / 1_000_000 + " MB allocated");
    }

    @Test
    void who_and_when_stand_on_every_page_and_so_does_its_number() throws IOException {
        try (PDDocument document = drawn(Sheets.timeline(64))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 1);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("Siân Ŵyn, 24 November 2026"), text);
                assertTrue(text.contains("Taken out by Siân Ŵyn."), text);
                assertTrue(text.contains("Page " + page + " of " + pages), text);
            }
        }
    }

    @Test
    void what_is_for_the_screen_is_not_on_it() throws IOException {
        try (PDDocument document = drawn(Sheets.map(2))) {
            String text = new PDFTextStripper().getText(document);
            assertFalse(text.contains("How to print") || text.contains("Use the print page") || text.contains("to call"), text);
            for (PDPage page : document.getPages()) {
                assertEquals(List.of(), page.getAnnotations(), "no link leads anywhere");
            }
        }
    }

    @Test
    void an_answer_without_a_foot_is_no_sheet() {
        assertFalse(SheetMarkup.of("<html><body><main><h1>Nothing may leave in an emergency</h1></main></body></html>").isSheet());
    }

    private static PDDocument drawn(SheetMarkup sheet) throws IOException {
        return Loader.loadPDF(new PdfDrawing(Sheets.style()).draw(sheet));
    }

    private static List<String> tags(PDDocument document) {
        List<String> tags = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
