package org.patchwork.browser.check;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A check that is a script run in the page. It leaves the page as it was. */
final class Script implements Check {

    private static final String SHARED = read(Script.class, "shared.js");

    private final String script;

    private Script(String script) {
        this.script = script;
    }

    /** @param file name without ending, beside this class; a function, which may have a parameter */
    static Script of(String file) {
        return new Script("(given) => {\n" + SHARED + "\nreturn (" + read(Script.class, file + ".js").strip() + ")(given);\n}");
    }

    /** @param file that {@code owner} brings; it leaves its library in the window */
    static Script library(Class<?> owner, String file) {
        return new Script("() => {\n" + read(owner, file) + "\n}");
    }

    Object run(Page page) {
        return page.evaluate(script);
    }

    List<String> list(Page page) {
        return list(page, null);
    }

    List<String> list(Page page, Object given) {
        return ((List<?>) page.evaluate(script, given)).stream().map(String.class::cast).toList();
    }

    @Override
    public List<String> faultsOf(Page page) {
        return list(page).stream().distinct().toList();
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
