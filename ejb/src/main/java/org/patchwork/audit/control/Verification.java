package org.patchwork.audit.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Goes through all access records, believing nothing the database says of itself, and names what was done to which. */
final class Verification {

    private final List<ChainFault> faults = new ArrayList<>();
    private long records;
    private long erased;
    private int streams;

    private Verification() {
    }

    /**
     * @param connection of its own, left in a read-only transaction
     * @param kept       lines exported earlier; empty when there are none
     */
    static Verification of(Connection connection, List<Kept> kept) throws SQLException {
        Verification verification = new Verification();
        ChainReading reading = new ChainReading(connection);
        Map<UUID, Kept> heads = reading.heads().stream().collect(Collectors.toMap(Kept::stream, head -> head));
        Map<UUID, List<Kept>> exported = new HashMap<>();
        kept.stream().sorted(Comparator.comparingLong(Kept::number))
                .forEach(line -> exported.computeIfAbsent(line.stream(), stream -> new ArrayList<>()).add(line));
        Set<UUID> unseen = new HashSet<>(heads.keySet());
        unseen.addAll(exported.keySet());
        reading.each((stream, rows) -> {
            unseen.remove(stream);
            verification.check(stream, rows, heads.get(stream), exported.get(stream));
        });
        unseen.stream().sorted().forEach(stream -> verification.check(stream, List.of(), heads.get(stream), exported.get(stream)));
        verification.records = reading.read();
        verification.erased = reading.erased();
        return verification;
    }

    private void check(UUID stream, List<ChainedRow> rows, Kept head, List<Kept> exported) {
        streams++;
        List<ChainFault> found = new StreamCheck(stream, rows, head).faults();
        faults.addAll(exported == null ? found : new KeptCheck(stream, rows, exported).beside(found));
    }

    List<ChainFault> faults() {
        return faults;
    }

    long records() {
        return records;
    }

    /** Of how many records something was lawfully erased. */
    long erased() {
        return erased;
    }

    int streams() {
        return streams;
    }
}
