/** Who the caller is, and what a caller may do at all. */
package org.patchwork.access.boundary;
