/** What every component and every page writes in the same way. */
package org.patchwork.platform.boundary;
