package org.patchwork.rules.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.patchwork.rules.outcome.Obligation;

/** One unmodifiable set for each combination of obligations, in their order; made when first asked for. Thread-safe. */
final class ObligationSets {

    private final AtomicReferenceArray<Set<Obligation>> sets = new AtomicReferenceArray<>(1 << Obligation.values().length);

    Set<Obligation> of(int bits) {
        Set<Obligation> set = sets.get(bits);
        if (set == null) {
            set = make(bits);
            sets.set(bits, set);
        }
        return set;
    }

    private static Set<Obligation> make(int bits) {
        Set<Obligation> set = EnumSet.noneOf(Obligation.class);
        for (Obligation obligation : Obligation.values()) {
            if ((bits & 1 << obligation.ordinal()) != 0) {
                set.add(obligation);
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
