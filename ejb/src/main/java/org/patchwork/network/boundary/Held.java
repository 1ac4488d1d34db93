package org.patchwork.network.boundary;

import java.time.LocalDate;
import org.patchwork.people.boundary.FamilyRecord.Responsibility;

/**
 * Parental responsibility as it was said last, for one viewer.
 *
 * @param state  NONE, RECORDED or VERIFIED
 * @param since  from when; null when unknown
 * @param source code of how one knows; null for what was brought in from elsewhere
 * @param saidBy who wrote it down; null when this viewer is not shown that they support the child
 * @param saidOn day on which it was written down; null as source
 */
public record Held(String state, LocalDate since, String source, String saidBy, LocalDate saidOn) {

    /** @return null for null */
    public static Held of(Responsibility said, String saidBy) {
        return said == null ? null : new Held(said.state(), said.since(), said.source(), saidBy, said.saidOn());
    }

    public boolean held() {
        return !"NONE".equals(state);
    }
}
