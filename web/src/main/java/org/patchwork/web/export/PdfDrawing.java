package org.patchwork.web.export;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a sheet as a tagged PDF (PDF/UA-1): its headings, lists and tables are those of the page, in its language, with its fonts inside.
 * Nothing is fetched from anywhere.
 *
 * @param style of the sheet
 */
record PdfDrawing(String style) {

    static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final String FAMILY = "Sheet";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] draw(SheetMarkup sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument(); PdfBoxRenderer renderer = builder(sheet, document).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            new Watermark(document).on(sheet.mark());
            document.save(file);
        }
        return file.toByteArray();
    }

    private PdfRendererBuilder builder(SheetMarkup sheet, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true).usePDDocument(document);
        builder.useFont(font(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(font(REGULAR), "Else", NORMAL_WEIGHT, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.useFont(font(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        builder.withW3cDocument(sheet.with(style + pages(sheet.pageWords())), "");
        return builder;
    }

    private static String pages(List<String> words) {
        return "@page { @bottom-right { font-family: Sheet; font-size: 7pt; content: \"%s\" counter(page) \"%s\" counter(pages) \"%s\"; } }"
                .formatted(words.stream().map(word -> word.replaceAll("[\\\\\"\n]", "")).toArray());
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> PdfDrawing.class.getResourceAsStream(file);
    }
}
