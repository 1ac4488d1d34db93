package org.patchwork.draft.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

/** Two tabs of one person save the same form at the same moment. */
class DraftRaceTest {

    private static final String PAGE = "/network/record-contact.xhtml";

    private AtOnce tabs;

    @BeforeEach
    void somebody_may_sign_in() {
        tabs = new AtOnce("draft_race");
        tabs.alone(manager -> new Examples(manager).anAccount("priya", null));
    }

    @AfterEach
    void close() {
        tabs.close();
    }

    @Test
    void one_draft_is_kept_and_neither_tab_fails() throws InterruptedException {
        assertEquals(List.of(true, true), tabs.together(manager -> keep(manager, "note=one"), manager -> keep(manager, "note=two")));
        assertEquals(1, tabs.count("draft"));
    }

    private static boolean keep(EntityManager manager, String fields) {
        return new Wiring(manager, Days.CLOCK).calledBy("priya").get(Drafts.class).keep(PAGE, "record", "", fields);
    }
}
