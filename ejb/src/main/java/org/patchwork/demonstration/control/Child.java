package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child in the making.
 *
 * @param age    whole years today; 0 before birth
 * @param protection as the record keeps it
 * @param parent whose services may be the parent's own; null when none is known
 */
record Child(UUID id, String area, int age, LocalDate born, boolean unborn, boolean dead, String protection, UUID parent,
             String plan) {

    /** @return whether only people named on the record open it */
    boolean needsAllowList() {
        return dead || !protection.equals("NONE") && !protection.equals("LOCATION");
    }

    Child under(String newPlan) {
        return new Child(id, area, age, born, unborn, dead, protection, parent, newPlan);
    }

    Child of(UUID newParent) {
        return new Child(id, area, age, born, unborn, dead, protection, newParent, plan);
    }
}
