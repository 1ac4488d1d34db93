package org.patchwork.platform.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @Test
    void a_moment_comes_back_as_it_went() {
        Instant moment = Instant.parse("2026-03-29T00:59:59.123456Z");
        assertEquals(moment, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment)));
    }

    @Test
    void no_moment_stays_no_moment() {
        assertNull(converter.convertToDatabaseColumn(null));
        assertNull(converter.convertToEntityAttribute(null));
    }
}
