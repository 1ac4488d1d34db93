package org.patchwork.platform.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Keeps a reference to another component's record in a {@code uuid} column; null is kept as null.
 * It changes no value: it stands in for EclipseLink 4's own converter, which fails on reading null.
 * Primary keys are never null and need no converter.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

    @Override
    public UUID convertToDatabaseColumn(UUID reference) {
        return reference;
    }

    @Override
    public UUID convertToEntityAttribute(UUID column) {
        return column;
    }
}
