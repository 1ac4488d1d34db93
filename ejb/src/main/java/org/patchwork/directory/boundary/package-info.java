/** Who works where, and how to reach them; says nothing of any child. */
package org.patchwork.directory.boundary;
