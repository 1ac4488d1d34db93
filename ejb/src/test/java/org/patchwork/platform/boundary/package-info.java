/** Tests of what every component writes in the same way. */
package org.patchwork.platform.boundary;
