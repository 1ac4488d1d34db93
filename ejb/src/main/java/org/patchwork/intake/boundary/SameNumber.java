package org.patchwork.intake.boundary;

import java.util.UUID;

/**
 * A number that stands in two records.
 *
 * @param began the record that a file began
 * @param other the one that was there
 */
public record SameNumber(String scheme, UUID began, UUID other) {
}
