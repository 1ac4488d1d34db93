package org.patchwork.web.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.AlertKind;

class AlertAddressesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void each_kind_has_words(AlertKind kind) {
        assertTrue(ResourceBundle.getBundle("org.patchwork.web.alert.messages").containsKey("alert.kind." + kind));
    }

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void each_kind_has_a_page_that_exists(AlertKind kind) {
        String address = AlertAddresses.of(new Alert(UUID.randomUUID(), kind, UUID.randomUUID(), Instant.EPOCH));
        Path page = WEBAPP.resolve(address.substring(1).replaceFirst("\\?.*", ""));
        assertTrue(Files.exists(page), page.toString());
    }

    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void the_page_gets_the_id_it_asks_for_and_no_other(AlertKind kind) {
        UUID about = UUID.randomUUID();
        String address = AlertAddresses.of(new Alert(UUID.randomUUID(), kind, about, Instant.EPOCH));
        String path = AlertAddresses.PATHS.get(kind);
        assertEquals(path.endsWith("="), address.contains(about.toString()));
    }
}
