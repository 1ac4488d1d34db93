package org.patchwork.directory.boundary;

import java.util.UUID;

/**
 * What a service does, how to refer to it and where it works; the name is never changed here.
 *
 * @param areas postcode districts and areas as people type them, parted by commas or blanks
 */
public record ServiceForm(UUID serviceId, String name, String description, String howToRefer, String areas, int version) {
}
