/** Raising attention for a child, answering it and closing it. */
package org.patchwork.web.attention;
