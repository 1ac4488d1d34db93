/**
 * Starts the whole of Patchwork on one machine: an embedded PostgreSQL whose data are kept, and WildFly with the
 * application. Used by {@code ./mvnw -Prun} and, in parts, by the tests of the whole.
 */
package org.patchwork.server;
