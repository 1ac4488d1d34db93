package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child in the making.
 *
 * @param age    whole years today; 0 before birth
 * @param parent whose services may be the parent's own; null when none is known
 */
record Child(UUID id, String area, int age, LocalDate born, boolean unborn, boolean dead, UUID parent, String plan) {

    Child under(String newPlan) {
        return new Child(id, area, age, born, unborn, dead, parent, newPlan);
    }

    Child of(UUID newParent) {
        return new Child(id, area, age, born, unborn, dead, newParent, plan);
    }
}
