/** What the tests of this module stand on: a real PostgreSQL, the real JPA provider, a fixed clock, and no container. */
package org.patchwork.testing;
