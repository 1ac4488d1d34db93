package org.patchwork.browser.check;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A check that is a script run in the page. It leaves the page as it was. */
final class Script implements Check {

    private static final String SHARED = read("shared");

    private final String script;

    private Script(String script) {
        this.script = script;
    }

    /** @param file name without ending, beside this class */
    static Script of(String file) {
        return new Script("() => {\n" + SHARED + "\nreturn (" + read(file).strip() + ")();\n}");
    }

    Object run(Page page) {
        return page.evaluate(script);
    }

    List<String> list(Page page) {
        return ((List<?>) run(page)).stream().map(String.class::cast).toList();
    }

    @Override
    public List<String> faultsOf(Page page) {
        return list(page).stream().distinct().toList();
    }

    private static String read(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file + ".js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
