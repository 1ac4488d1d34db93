package org.patchwork.web.export;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Who took a sheet out, and when, pale and slanting beneath the words of every page; for those who read by ear it is no part of the page. */
record Watermark(PDDocument document) {

    private static final Color PALE = new Color(0xE4, 0xE7, 0xEC);
    private static final float SIZE = 34;
    private static final double SLANT = Math.toRadians(28);
    private static final float UNITS = 1000;

    void on(String words) throws IOException {
        PDType0Font font;
        try (InputStream file = Watermark.class.getResourceAsStream(PdfDrawing.REGULAR)) {
            font = PDType0Font.load(document, file, true);
        }
        for (PDPage page : document.getPages()) {
            put(page, font, words);
        }
    }

    private void put(PDPage page, PDType0Font font, String words) throws IOException {
        PDRectangle paper = page.getMediaBox();
        float half = font.getStringWidth(words) / UNITS * SIZE / 2;
        double x = paper.getWidth() / 2 - half * Math.cos(SLANT);
        double y = paper.getHeight() / 2 - half * Math.sin(SLANT);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(PALE);
            content.setTextMatrix(Matrix.getRotateInstance(SLANT, (float) x, (float) y));
            content.showText(words);
            content.endText();
            content.endMarkedContent();
        }
    }
}
