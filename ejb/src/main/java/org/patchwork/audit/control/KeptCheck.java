package org.patchwork.audit.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.audit.control.ChainFault.Kind;

/** Holds the records of one stream against what was exported of them: finds also what was made to fit by whoever could write everything. */
final class KeptCheck {

    private final UUID stream;
    private final List<ChainedRow> rows;
    private final List<Kept> kept;
    private final List<ChainFault> faults = new ArrayList<>();

    /** @param kept in the order of their numbers, never empty */
    KeptCheck(UUID stream, List<ChainedRow> rows, List<Kept> kept) {
        this.stream = stream;
        this.rows = rows;
        this.kept = kept;
    }

    /** Adds what the exported lines tell to what the stream told of itself; what only the stream can know stays. */
    List<ChainFault> beside(List<ChainFault> own) {
        if (kept.get(0).id() == null) {
            headsAgainst(own);
        } else {
            recordsAgainst();
        }
        Set<UUID> told = new HashSet<>();
        faults.forEach(fault -> told.add(fault.record()));
        long last = kept.get(kept.size() - 1).number();
        boolean exact = kept.get(0).id() != null;
        own.stream().filter(fault -> !exact || fault.number() > last || fault.kind() == Kind.EDITED && !told.contains(fault.record())
                || fault.kind() == Kind.HEAD).forEach(faults::add);
        return faults;
    }

    private void headsAgainst(List<ChainFault> own) {
        long fitted = 0;
        for (Kept head : kept) {
            ChainedRow row = rows.stream().filter(one -> one.number() == head.number()).findFirst().orElse(null);
            if (row != null && Arrays.equals(row.hash(), head.hash())) {
                fitted = head.number();
                continue;
            }
            long from = fitted + 1;
            boolean known = own.stream().anyMatch(fault -> fault.number() >= from && fault.number() <= head.number());
            long reached = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
            if (!known && row == null && reached < head.number()) {
                faults.add(new ChainFault(Kind.DELETED, stream, Math.max(from, reached + 1), head.number(), null));
            } else if (!known) {
                faults.add(new ChainFault(Kind.REWRITTEN, stream, from, head.number(), null));
            }
            return;
        }
    }

    private void recordsAgainst() {
        Map<UUID, Kept> exported = new HashMap<>();
        kept.forEach(line -> exported.put(line.id(), line));
        Map<UUID, ChainedRow> here = new HashMap<>();
        rows.forEach(row -> here.put(row.id(), row));
        kept.stream().filter(line -> !here.containsKey(line.id()))
                .forEach(line -> faults.add(new ChainFault(Kind.DELETED, stream, line.number(), line.id())));
        List<Kept> staying = kept.stream().filter(line -> here.containsKey(line.id())).toList();
        int place = 0;
        for (ChainedRow row : rows) {
            Kept line = exported.get(row.id());
            if (line == null) {
                if (place < staying.size()) {
                    faults.add(new ChainFault(Kind.INSERTED, stream, row.number(), row.id()));
                }
                continue;
            }
            if (!staying.get(place++).id().equals(row.id())) {
                faults.add(new ChainFault(Kind.REORDERED, stream, row.number(), row.id()));
            }
            if (!Arrays.equals(line.content(), row.content()) || !row.sealed()) {
                faults.add(new ChainFault(Kind.EDITED, stream, line.number(), row.id()));
            }
        }
    }
}
