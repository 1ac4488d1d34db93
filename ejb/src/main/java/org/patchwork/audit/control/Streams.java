package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.patchwork.platform.control.Rows;

/** Where the streams of access records end. */
@ApplicationScoped
public class Streams {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** All of one moment, in the order of their ids. */
    @Transactional
    public List<Kept> heads() {
        return Rows.of(entities, "select stream, number, hash from access_stream order by stream").stream()
                .map(row -> new Kept(row.id("stream"), row.count("number"), row.bytes("hash"), null, null)).toList();
    }
}
