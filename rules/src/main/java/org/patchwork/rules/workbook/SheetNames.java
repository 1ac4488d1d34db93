package org.patchwork.rules.workbook;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchwork.rules.engine.PolicyBook;

/** Names for the sheets of a book's files: at most 31 characters, told apart whatever their capitals, without signs that a sheet's name may not have. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final int ROOM_FOR_NUMBER = 4;
    private static final String ENDING = ".csv";
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()+-]{0,95}\\.csv");
    private static final Pattern NOT_IN_A_SHEETS_NAME = Pattern.compile("[\\[\\]:*?/\\\\]|^'|'$");
    /** Excel keeps this name for itself. */
    private static final String EXCELS_OWN = "history";

    private SheetNames() {
    }

    /** Whether a file of that name may be part of a policy: a plain name, or one in the folder of scenarios, and nothing that leads elsewhere. */
    static boolean isPolicyFile(String name) {
        String plain = name.startsWith(PolicyBook.SCENARIOS) ? name.substring(PolicyBook.SCENARIOS.length()) : name;
        return FILE_NAME.matcher(plain).matches() && !plain.contains("..");
    }

    /** A sheet's name for each of the files, in the order of the files. */
    static Map<String, String> of(Collection<String> files) {
        Set<String> used = new HashSet<>(Stream.of(Layout.EXPLANATION, Layout.VALUES, Layout.STRUCTURE, EXCELS_OWN)
                .map(SheetNames::folded).toList());
        Map<String, String> names = new LinkedHashMap<>();
        for (String file : files) {
            names.put(file, free(wanted(file), used));
        }
        return names;
    }

    private static String wanted(String file) {
        String plain = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        String name = plain.startsWith(PolicyBook.SCENARIOS)
                ? WorkbookWords.of("sheet.scenarios", plain.substring(PolicyBook.SCENARIOS.length())) : plain;
        return NOT_IN_A_SHEETS_NAME.matcher(name).replaceAll("_");
    }

    private static String free(String wanted, Set<String> used) {
        String name = wanted.length() <= LONGEST ? wanted : wanted.substring(0, LONGEST - ROOM_FOR_NUMBER);
        String start = name.length() <= LONGEST - ROOM_FOR_NUMBER ? name : name.substring(0, LONGEST - ROOM_FOR_NUMBER);
        boolean taken = wanted.length() > LONGEST || !used.add(folded(name));
        for (int number = 1; taken; number++) {
            name = start + "~" + number;
            taken = !used.add(folded(name));
        }
        return name;
    }

    static String folded(String sheet) {
        return sheet.toLowerCase(Locale.ROOT);
    }

    /** The names of our own sheets that carry nothing of the policy. */
    static List<String> ours() {
        return List.of(Layout.EXPLANATION, Layout.VALUES);
    }
}
