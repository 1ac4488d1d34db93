package org.patchwork.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class UnusualRulesTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private UnusualRules rules;

    @BeforeEach
    void an_officer_looks_at_the_rules() {
        new Examples(entities.manager()).anAccount("officer", null);
        rules = new Wiring(entities.manager(), Days.CLOCK).calledBy("officer").get(UnusualRules.class);
    }

    @Test
    void a_rule_is_as_its_latest_change_says_and_keeps_who_changed_it_and_why() {
        assertEquals(List.of(), night().changes());
        assertTrue(rules.change("NIGHT", 8, true, " Two services work at night here "));
        assertTrue(rules.change("NIGHT", 8, false, "It says too much"));

        UnusualRule night = night();
        assertEquals(8, night.threshold());
        assertFalse(night.active());
        assertEquals(List.of("It says too much", "Two services work at night here"), night.changes().stream().map(UnusualRule.Change::note).sorted().toList());
        assertEquals(rules.list().get(0).code(), "SAME_HOUSEHOLD", "the weightiest first");
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        assertThrows(IllegalArgumentException.class, () -> rules.change("NIGHT", 0, true, "Why"));
        assertThrows(IllegalArgumentException.class, () -> rules.change("NIGHT", 10_001, true, "Why"));
        assertThrows(IllegalArgumentException.class, () -> rules.change("NIGHT", 5, true, " "));
        assertThrows(IllegalArgumentException.class, () -> rules.change("NIGHT", 5, true, "x".repeat(501)));
        assertFalse(rules.change("NO_SUCH_RULE", 5, true, "Why"));
        assertEquals(List.of(), night().changes());
    }

    @Test
    void a_change_that_was_kept_is_never_changed() {
        rules.change("NIGHT", 8, true, "Why");
        assertThrows(PersistenceException.class, () -> entities.manager().createNativeQuery("delete from unusual_access_rule_change").executeUpdate());
    }

    private UnusualRule night() {
        return rules.list().stream().filter(rule -> rule.code().equals("NIGHT")).findFirst().orElseThrow();
    }
}
