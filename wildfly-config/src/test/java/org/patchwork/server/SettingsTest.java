package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    void without_any_setting_the_demonstration_runs_on_8080_with_a_database_of_its_own() throws CannotStart {
        Settings settings = Settings.of(properties, Map.of());
        assertEquals("http://localhost:8080/", settings.address());
        assertTrue(settings.demonstration());
        assertNull(settings.database());
        assertEquals(Path.of("").toAbsolutePath().resolve(".data"), settings.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", "", "80 80"})
    void a_port_that_is_none_is_refused(String port) {
        properties.setProperty("patchwork.http.port", port);
        assertThrows(CannotStart.class, () -> Settings.of(properties, Map.of()));
    }

    @Test
    void a_mode_that_is_not_demonstration_is_none() throws CannotStart {
        assertFalse(Settings.of(properties, Map.of("PATCHWORK_MODE", "production")).demonstration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/patchwork", "jdbc:postgresql://db/patchwork?ssl=true",
        "jdbc:postgresql://db/patchwork?stringtype=unspecified"})
    void an_external_database_is_always_asked_with_untyped_strings(String url) throws CannotStart {
        String used = Settings.of(properties, Map.of("PATCHWORK_DB_URL", url)).database().url();
        assertTrue(used.startsWith(url), used);
        assertEquals(2, used.split("stringtype=unspecified", -1).length, used);
        assertEquals(1, used.chars().filter(letter -> letter == '?').count(), used);
    }
}
