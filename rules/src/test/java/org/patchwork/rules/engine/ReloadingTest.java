package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy that is no longer in force leaves nothing behind. The same over 200 changes, with memory: {@link ReloadingCommand}. */
class ReloadingTest {

    private static final int WARM_UP = 4;
    private static final int CHANGES = 20;

    @Test
    void classes_of_policies_no_longer_in_force_are_gone() {
        Reloading reloading = Reloading.small();
        Set<String> versions = new HashSet<>();
        for (int i = 0; i < WARM_UP; i++) {
            reloading.change();
            versions.add(reloading.version());
        }
        assertEquals(2, versions.size(), "policies that differ");
        long loaders = Reloading.loaders();
        long classes = Reloading.classes();

        // What a policy costs is seen by holding some back, which also shows that a leak would not go unseen.
        List<CompiledPolicy> held = new ArrayList<>(List.of(reloading.change(), reloading.change()));
        assertTrue(Reloading.loaders() >= loaders + held.size());
        long classesOfOne = (Reloading.classes() - classes) / held.size();
        assertTrue(classesOfOne > 0, classesOfOne + " classes");
        held.clear();

        for (int i = 0; i < CHANGES; i++) {
            reloading.change();
        }
        assertEquals(loaders, Reloading.loaders());
        long more = Reloading.classes() - classes;
        // Java makes some classes of its own as it goes; a policy that stayed at each change would make this many.
        assertTrue(more < CHANGES * classesOfOne / 4, more + " more classes after " + CHANGES + " changes, a policy has " + classesOfOne);
    }
}
