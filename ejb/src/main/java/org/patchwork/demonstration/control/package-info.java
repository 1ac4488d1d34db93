/**
 * Fills an empty database with people who do not exist, for demonstration and for tests. Everything follows from a seed,
 * the lists in {@code demonstration/} and the day of loading; no other component knows of it.
 */
package org.patchwork.demonstration.control;
