/** Demonstration data: never loaded, and refused, in production. */
package org.patchwork.demonstration;
