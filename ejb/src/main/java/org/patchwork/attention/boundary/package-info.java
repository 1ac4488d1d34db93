/** Raising attention, answering it and closing it. */
package org.patchwork.attention.boundary;
