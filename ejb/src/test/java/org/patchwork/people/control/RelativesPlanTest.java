package org.patchwork.people.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.testing.Entities;

/** Of all homes of a region a map reads those of the child's relatives. */
class RelativesPlanTest {

    @RegisterExtension
    final Entities entities = new Entities();

    @Test
    void the_homes_of_everybody_are_never_gathered() {
        entities.manager().createNativeQuery("set local enable_seqscan = off").executeUpdate();
        List<?> lines = entities.manager().createNativeQuery("explain " + Relatives.RELATIVES).setParameter(1, UUID.randomUUID())
                .setParameter(2, LocalDate.EPOCH).getResultList();
        String plan = lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        assertFalse(plan.contains("CTE home"), plan);
        for (String index : List.of("household_member_person", "relationship_other")) {
            assertTrue(plan.contains(index), index + " in\n" + plan);
        }
    }
}
