package org.patchwork.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every key used has words, every word has a use, and every language present has them all. */
class MessagesTest {

    private static final Pattern KEY = Pattern.compile("['\"]((?:" + components() + ")\\.[a-zA-Z]+\\.[a-zA-Z0-9_.]+)['\"]");
    private static final Pattern PREFIX = Pattern.compile("ofCode\\(['\"]([a-zA-Z.]+)['\"]|\"((?:[a-zA-Z]+\\.)+(?:refused|uploadProblem|fault))\\.\"");
    private static final Set<String> LANGUAGES = Set.of("en");

    @Test
    void every_key_used_has_words() {
        Set<String> missing = used();
        missing.removeAll(keys("en"));
        missing.removeAll(prefixes());
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_message_is_used() {
        Set<String> idle = new TreeSet<>(keys("en"));
        idle.removeAll(used());
        Set<String> prefixes = prefixes();
        idle.removeIf(key -> prefixes.contains(key.substring(0, key.lastIndexOf('.'))));
        assertEquals(Set.of(), idle);
    }

    @Test
    void languages_are_in_step() {
        Set<String> english = keys("en");
        assertFalse(english.isEmpty());
        for (String language : LANGUAGES) {
            assertEquals(english, keys(language), language);
        }
        assertEquals(LANGUAGES, languagesPresent());
    }

    @Test
    void only_languages_that_are_written_may_be_asked_for() {
        String config = Sources.read(Sources.WEBAPP.resolve("WEB-INF/faces-config.xml"));
        Matcher locale = Pattern.compile("<(?:default|supported)-locale>([a-z]+)<").matcher(config);
        Set<String> allowed = new TreeSet<>();
        while (locale.find()) {
            allowed.add(locale.group(1));
        }
        assertEquals(LANGUAGES, allowed);
    }

    @Test
    void messages_are_well_formed() throws IOException {
        for (Path file : bundles("en")) {
            for (Object words : load(file).values()) {
                assertFalse(words.toString().contains("'"), file + ": a plain apostrophe is message syntax: " + words);
                new MessageFormat(words.toString());
            }
        }
    }

    private static Set<String> used() {
        return matches(KEY);
    }

    private static Set<String> prefixes() {
        return matches(PREFIX);
    }

    private static Set<String> matches(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        List<Path> places = new ArrayList<>(Sources.files(Sources.WEBAPP, ".xhtml"));
        places.addAll(Sources.files(Sources.JAVA, ".java"));
        for (Path file : places) {
            Matcher match = pattern.matcher(Sources.read(file));
            while (match.find()) {
                found.add(match.group(1) != null ? match.group(1) : match.group(2));
            }
        }
        found.removeIf(key -> key.endsWith("."));
        return found;
    }

    private static Set<String> keys(String language) {
        Set<String> keys = new TreeSet<>();
        for (Path file : bundles(language)) {
            String component = file.getParent().getFileName().toString();
            for (Object key : load(file).keySet()) {
                assertEquals(component, key.toString().substring(0, key.toString().indexOf('.')), file + ": " + key);
                keys.add(key.toString());
            }
        }
        return keys;
    }

    private static Set<String> languagesPresent() {
        Set<String> languages = new TreeSet<>();
        for (Path file : Sources.files(Sources.MESSAGES, ".properties")) {
            languages.add(file.getFileName().toString().replaceAll("messages_([a-z]+)\\.properties", "$1"));
        }
        return languages;
    }

    /** The components that have words, as alternatives of a pattern. */
    private static String components() {
        return bundles("en").stream().map(file -> file.getParent().getFileName().toString()).collect(Collectors.joining("|"));
    }

    private static List<Path> bundles(String language) {
        return Sources.files(Sources.MESSAGES, "messages_" + language + ".properties");
    }

    private static Properties load(Path file) {
        try {
            Properties bundle = new Properties();
            bundle.load(new StringReader(Files.readString(file)));
            return bundle;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
