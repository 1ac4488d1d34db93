package org.patchwork.platform.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the rows of a native query, each column by its name. */
public final class Rows {

    private Rows() {
    }

    /**
     * Runs one SELECT with positional parameters ({@code ?1}, {@code ?2} ...).
     *
     * @return its rows in order; never null
     */
    public static List<Row> of(EntityManager entities, String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql).setHint("eclipselink.result-type", "Map");
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> new Row((Map<?, ?>) row)).toList();
    }

    /** Ids as PostgreSQL writes an array, for {@code = any (cast(?1 as uuid[]))}; null ids are left out. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().filter(id -> id != null).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
