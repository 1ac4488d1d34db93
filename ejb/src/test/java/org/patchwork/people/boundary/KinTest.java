package org.patchwork.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchwork.people.entity.RelationshipKind;

class KinTest {

    @ParameterizedTest
    @EnumSource(Kin.class)
    void a_word_and_its_return_are_kept_as_one_thing(Kin kin) {
        Kin inReturn = kin.inReturn();
        boolean parent = kin.kept() == RelationshipKind.MOTHER || kin.kept() == RelationshipKind.FATHER;
        assertEquals(parent ? RelationshipKind.PARENT : kin.kept(), inReturn.kept());
        assertEquals(kin.kept().mutual(), inReturn == kin, "only brothers and sisters are the same to each other");
        assertTrue(kin.kept().mutual() || kin.forward() != inReturn.forward());
        assertEquals(parent ? Kin.PARENT : kin, inReturn.inReturn(), "said back, it is what it was");
    }

    @ParameterizedTest
    @EnumSource(RelationshipKind.class)
    void every_kind_that_is_kept_has_words_for_both_sides(RelationshipKind kind) {
        assertEquals(kind, Kin.of(kind, true).kept());
        assertEquals(Kin.of(kind, true).inReturn(), Kin.of(kind, false));
        assertFalse(Kin.of(kind, false).mayHoldResponsibility(), "a child holds none for its parent");
    }
}
