package org.patchwork.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.patchwork.sharing.boundary.ChildNotFound;

class IdsTest {

    @Test
    void an_address_that_holds_no_id_is_answered_like_a_child_that_is_not_there() {
        assertThrows(ChildNotFound.class, () -> Ids.child(null));
        assertThrows(ChildNotFound.class, () -> Ids.child("' or 1=1"));
        assertThrows(ChildNotFound.class, () -> Ids.child("1-1-1-1-1"));
        assertEquals(Maps.id(7), Ids.child(Maps.id(7).toString()));
    }
}
