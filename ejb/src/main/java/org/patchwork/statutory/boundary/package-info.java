/** Starting, watching, extending and ending statutory access. */
package org.patchwork.statutory.boundary;
