package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. */
final class SharedStrings {

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    static SharedStrings in(String part, byte[] content) throws Unusable {
        List<String> texts = new ArrayList<>();
        int characters = 0;
        try (Xml xml = new Xml(part, content, Xml.SHEETS)) {
            xml.root("sst");
            while (xml.child(1)) {
                String text = xml.name().equals("si") ? RichText.of(xml) : "";
                texts.add(text);
                characters += text == null ? 0 : text.length();
                if (characters > WorkbookLimits.CHARACTERS) {
                    throw new Unusable("file.characters");
                }
            }
        }
        return new SharedStrings(texts);
    }

    boolean has(int number) {
        return number >= 0 && number < texts.size();
    }

    /** Null when the text is longer than a cell may be. */
    String text(int number) {
        return texts.get(number);
    }
}
