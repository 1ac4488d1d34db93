package org.patchwork.audit.control;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.patchwork.audit.control.ChainFault.Kind;

/**
 * Finds what was done to the records of one stream. Each record vouches for its own content, its number and the record before it, so
 * that where it truly stood is found even when numbers were changed.
 */
final class StreamCheck {

    private static final int NEARBY = 64;

    private final Chain chain = new Chain();
    private final UUID stream;
    private final List<ChainedRow> rows;
    private final Kept head;
    private final List<ChainFault> faults = new ArrayList<>();
    private final TreeMap<Long, ChainedRow> truly = new TreeMap<>();
    private final Map<UUID, Long> places = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    /** @param rows in the order of their numbers, may be empty; head what access_stream says, null when it says nothing */
    StreamCheck(UUID stream, List<ChainedRow> rows, Kept head) {
        this.stream = stream;
        this.rows = rows;
        this.head = head;
    }

    List<ChainFault> faults() {
        if (!sound()) {
            findPlaces();
            findOddOnes();
            findMoved();
            findGaps();
            findRewritten();
            checkEnd();
        }
        return faults;
    }

    private boolean sound() {
        byte[] before = Chain.beginning();
        long number = 0;
        for (ChainedRow row : rows) {
            number++;
            if (row.number() != number || !row.sealed() || !Arrays.equals(before, row.previous()) || !row.heldAt(chain, number)) {
                return false;
            }
            before = row.hash();
        }
        return head == null ? rows.isEmpty() : head.number() == number && Arrays.equals(head.hash(), before);
    }

    /** Where each record that is as it was truly stood; of two that claim one place the one that the next follows. */
    private void findPlaces() {
        Map<ByteBuffer, ChainedRow> byHash = new HashMap<>();
        rows.forEach(row -> byHash.put(ByteBuffer.wrap(row.hash()), row));
        Set<ByteBuffer> followed = new HashSet<>();
        rows.forEach(row -> followed.add(ByteBuffer.wrap(row.previous())));
        if (head != null) {
            followed.add(ByteBuffer.wrap(head.hash()));
        }
        long shift = 0;
        for (ChainedRow row : rows) {
            long place = placeOf(row, byHash.get(ByteBuffer.wrap(row.previous())), shift);
            if (place > 0) {
                places.put(row.id(), place);
                shift = place - row.number();
                ChainedRow rival = truly.get(place);
                if (rival == null || !followed.contains(ByteBuffer.wrap(rival.hash()))) {
                    truly.put(place, row);
                }
            }
        }
    }

    private long placeOf(ChainedRow row, ChainedRow before, long shift) {
        if (row.heldAt(chain, row.number())) {
            return row.number();
        }
        if (row.heldAt(chain, row.number() + shift)) {
            return row.number() + shift;
        }
        if (before != null && row.heldAt(chain, before.number() + 1)) {
            return before.number() + 1;
        }
        if (before != null && places.containsKey(before.id()) && row.heldAt(chain, places.get(before.id()) + 1)) {
            return places.get(before.id()) + 1;
        }
        for (ChainedRow other : before == null ? List.<ChainedRow>of() : rows) {
            if (row.heldAt(chain, other.number())) {
                return other.number();
            }
        }
        for (long near = Math.max(1, row.number() - NEARBY); near <= row.number() + NEARBY; near++) {
            if (row.heldAt(chain, near)) {
                return near;
            }
        }
        return 0;
    }

    /** Records that are not as they were: edited when their place is empty otherwise, else put in. */
    private void findOddOnes() {
        long putIn = 0;
        for (ChainedRow row : rows) {
            Long place = places.get(row.id());
            if (place != null && truly.get(place) != row) {
                tell(Kind.INSERTED, row.number(), row);
                putIn++;
            } else if (place == null) {
                long meant = truly.values().stream().filter(next -> next.follows(row)).findFirst().map(next -> places.get(next.id()) - 1).orElse(row.number() - putIn);
                if (meant > 0 && !truly.containsKey(meant) && (head == null || meant <= head.number())) {
                    tell(Kind.EDITED, meant, row);
                    truly.put(meant, row);
                    places.put(row.id(), meant);
                } else {
                    tell(Kind.INSERTED, row.number(), row);
                    putIn++;
                }
            } else if (!row.sealed()) {
                tell(Kind.EDITED, place, row);
            }
        }
    }

    /** Records whose number was changed, but for those that only moved up because others were put in or taken out before them. */
    private void findMoved() {
        long missing = 0;
        long putIn = 0;
        long reached = 0;
        for (ChainedRow row : rows) {
            Long place = places.get(row.id());
            if (place == null || truly.get(place) != row) {
                putIn++;
                continue;
            }
            for (long gap = reached + 1; gap < place; gap++) {
                missing += truly.containsKey(gap) ? 0 : 1;
            }
            reached = Math.max(reached, place);
            boolean shifted = row.number() == place + putIn - missing || row.number() == place + putIn;
            if (row.number() != place && !shifted && !told.contains(row.id())) {
                tell(Kind.REORDERED, row.number(), row);
            }
        }
    }

    private void findGaps() {
        long expected = 1;
        for (Map.Entry<Long, ChainedRow> entry : truly.entrySet()) {
            if (entry.getKey() > expected) {
                faults.add(new ChainFault(Kind.DELETED, stream, expected, entry.getKey() - 1, null));
            }
            expected = entry.getKey() + 1;
        }
        if (head != null && head.number() >= expected) {
            faults.add(new ChainFault(Kind.DELETED, stream, expected, head.number(), null));
        }
    }

    /** A record whose hash was worked out anew is given away by the one after it. */
    private void findRewritten() {
        ChainedRow before = null;
        for (Map.Entry<Long, ChainedRow> entry : truly.entrySet()) {
            ChainedRow follower = entry.getValue();
            boolean next = before != null && places.get(before.id()) == entry.getKey() - 1;
            if (next && !follower.follows(before) && !told.contains(before.id()) && !told.contains(follower.id())) {
                tell(Kind.EDITED, places.get(before.id()), before);
            }
            before = follower;
        }
    }

    private void checkEnd() {
        if (head == null) {
            faults.add(new ChainFault(Kind.HEAD, stream, rows.size(), null));
            return;
        }
        truly.tailMap(head.number(), false).values().stream().filter(row -> !told.contains(row.id()))
                .toList().forEach(row -> tell(Kind.INSERTED, row.number(), row));
        ChainedRow last = truly.get(head.number());
        if (last != null && !Arrays.equals(last.hash(), head.hash()) && !told.contains(last.id())) {
            tell(Kind.EDITED, head.number(), last);
        }
    }

    private void tell(Kind kind, long number, ChainedRow row) {
        told.add(row.id());
        faults.add(new ChainFault(kind, stream, number, row.id()));
    }
}
