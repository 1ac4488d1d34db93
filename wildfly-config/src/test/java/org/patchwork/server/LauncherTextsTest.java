package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LauncherTextsTest {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.patchwork.server.launcher", Locale.ROOT);

    static Stream<String> keys() {
        return BUNDLE.keySet().stream();
    }

    static Stream<String> reasonsNotToStart() {
        return keys().filter(key -> key.matches("(java|build|disk|data|port|namespaces|database)\\..*|server\\.(ended|slow|deployment\\.failed)|cluster\\.number"))
                .filter(key -> !List.of("database.starting", "database.external").contains(key));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_text_takes_its_arguments_and_leaves_no_brace(String key) {
        String text = Texts.text(key, "one", "two", "three");
        assertFalse(text.contains("{") || text.contains("}"), text);
        assertFalse(text.isBlank());
    }

    @ParameterizedTest
    @MethodSource("reasonsNotToStart")
    void every_reason_not_to_start_says_the_next_step(String key) {
        assertTrue(Texts.text(key, "one", "two", "three").contains("Next step: "), key);
    }
}
