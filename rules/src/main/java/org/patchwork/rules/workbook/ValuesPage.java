package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.patchwork.rules.engine.Choice;
import org.patchwork.rules.engine.Choices;

/** The sheet of words that cells may say, two columns to a list: the words, and what they mean. Drop-downs point here. */
final class ValuesPage {

    private static final String ANY = "ANY";
    private static final int COLUMNS_OF_A_LIST = 2;
    private static final int WORD_WIDTH = 34;
    private static final int MEANING_WIDTH = 44;
    private final Page page;
    private final Styles styles;
    private final Map<List<String>, String> ranges = new HashMap<>();

    ValuesPage(XSSFWorkbook book, Styles styles) {
        this.page = new Page(book, Layout.VALUES);
        this.styles = styles;
        page.sheet.createFreezePane(0, 1);
    }

    /** Where the list stands, as a formula; written at the first asking. */
    String rangeOf(String heading, Choices choices) {
        List<Choice> list = new ArrayList<>(choices.form().condition() ? List.of(new Choice(ANY, "")) : List.of());
        Stream.of(choices.groups(), choices.words()).forEach(list::addAll);
        return ranges.computeIfAbsent(list.stream().map(Choice::word).toList(), words -> write(heading, list));
    }

    private String write(String heading, List<Choice> list) {
        int column = ranges.size() * COLUMNS_OF_A_LIST;
        page.put(1, column, WorkbookWords.heading(heading), styles.heading);
        page.put(1, column + 1, "", styles.heading);
        for (int i = 0; i < list.size(); i++) {
            page.put(i + 2, column, list.get(i).word(), styles.locked);
            page.put(i + 2, column + 1, list.get(i).meaning(), styles.locked);
        }
        page.width(column, WORD_WIDTH);
        page.width(column + 1, list.stream().allMatch(choice -> choice.meaning().isEmpty()) ? 2 : MEANING_WIDTH);
        String letter = CellReference.convertNumToColString(column);
        return "'%s'!$%s$2:$%s$%d".formatted(Layout.VALUES, letter, letter, list.size() + 1);
    }

    void lock() {
        page.lock();
    }
}
