package org.patchwork.rules.workbook;

/** Text that may be in several runs of different looks, whose looks mean nothing; how to read it aloud is left out. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;

    private RichText() {
    }

    /** The text of the current element, a {@code si} or {@code is}; null when it is longer than a cell may be. */
    static String of(Xml xml) throws Unusable {
        RichText rich = new RichText();
        int own = xml.depth();
        while (xml.child(own)) {
            if (xml.name().equals("t")) {
                rich.append(xml);
            } else if (xml.name().equals("r")) {
                rich.run(xml);
            }
        }
        return rich.tooLong ? null : CellText.read(rich.text.toString());
    }

    private void run(Xml xml) throws Unusable {
        int run = xml.depth();
        while (xml.child(run)) {
            if (xml.name().equals("t")) {
                append(xml);
            }
        }
    }

    private void append(Xml xml) throws Unusable {
        String more = xml.text(WorkbookLimits.CELL_CHARACTERS);
        tooLong |= more == null || text.length() + more.length() > WorkbookLimits.CELL_CHARACTERS;
        if (!tooLong) {
            text.append(more);
        }
    }
}
