package org.patchwork.web.export;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style of PDF sheets, with the tokens' light values in their places: what draws the sheets knows no custom properties. */
@ApplicationScoped
public class PdfStyle {

    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    @Inject
    private ServletContext application;

    private String text;

    @PostConstruct
    void read() {
        text = resolve(file("pdf.css"), file("tokens.css"));
    }

    String text() {
        return text;
    }

    static String resolve(String style, String tokens) {
        Map<String, String> values = new HashMap<>();
        Matcher token = TOKEN.matcher(tokens.substring(0, tokens.indexOf("@media")));
        while (token.find()) {
            values.put(token.group(1), token.group(2).strip());
        }
        return USE.matcher(style).replaceAll(use -> Matcher.quoteReplacement(values.get(use.group(1))));
    }

    private String file(String name) {
        try (InputStream file = application.getResourceAsStream("/resources/css/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
