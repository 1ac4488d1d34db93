package org.patchwork.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is typed into forms is kept until it is sent, but for secrets, which are known by the names of their fields. */
class SecretsTest {

    private static final Pattern SECRET = Pattern.compile("<(?:h:inputSecret|input[^>]*type=\"password\")[^>]*?\\b(?:id|name)=\"([^\"]*)\"");
    /** On the page that only strangers open, where nothing is kept. */
    private static final String ON_THE_WELCOME_PAGE = "again";

    @Test
    void every_secret_is_called_a_password() {
        Set<String> names = Sources.files(Sources.WEBAPP, ".xhtml").stream().map(Sources::read).map(SECRET::matcher)
                .flatMap(found -> found.results().map((MatchResult one) -> one.group(1))).collect(Collectors.toCollection(TreeSet::new));
        assertFalse(names.isEmpty());
        names.removeIf(name -> name.contains("password"));
        assertEquals(Set.of(ON_THE_WELCOME_PAGE), names);
    }
}
