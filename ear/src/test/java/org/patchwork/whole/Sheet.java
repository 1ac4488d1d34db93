package org.patchwork.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF that somebody saved. */
public final class Sheet {

    private static final String REFERENCE = "[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}";

    private final byte[] file;

    private Sheet(byte[] file) {
        this.file = file;
    }

    public static Sheet of(byte[] file) {
        return new Sheet(file);
    }

    /** What can be read on it. */
    public String text() {
        return read(new PDFTextStripper());
    }

    /** How many pages it has. */
    public int pages() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Every run of letters with its place, and every tag in order, without what differs from one file to the next in any case: the
     * reference, which is random, and what the format itself makes of the moment of writing.
     */
    public String comparable() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages() + "\n" + read(placed()) + "\n" + tags(document.getDocumentCatalog().getStructureTreeRoot());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PDFTextStripper placed() {
        return new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> places) throws IOException {
                super.writeString(text.replaceAll(REFERENCE, "") + " at " + places.get(0).getX() + " " + places.get(0).getY(), places);
            }
        };
    }

    private static String tags(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
                .map(element -> element.getStructureType() + "(" + tags(element) + ")").collect(Collectors.joining());
    }

    private String read(PDFTextStripper stripper) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return stripper.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
