package org.patchwork.platform.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** One row of a native query; every getter gives null for SQL null. */
public final class Row {

    private final Map<?, ?> columns;

    Row(Map<?, ?> columns) {
        this.columns = columns;
    }

    public String text(String column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    public UUID id(String column) {
        Object value = columns.get(column);
        return value == null || value instanceof UUID ? (UUID) value : UUID.fromString(value.toString());
    }

    /** @return false for SQL null */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    public LocalDate date(String column) {
        Object value = columns.get(column);
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) value;
    }

    public byte[] bytes(String column) {
        return (byte[]) columns.get(column);
    }

    /** @return null for SQL null */
    public Integer number(String column) {
        Object value = columns.get(column);
        return value == null ? null : ((Number) value).intValue();
    }

    /** A number too large for others; zero for SQL null. */
    public long count(String column) {
        Object value = columns.get(column);
        return value == null ? 0 : ((Number) value).longValue();
    }

    public Instant instant(String column) {
        Object value = columns.get(column);
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
