/** Inviting, vetting, agreements, handing over and leading. */
package org.patchwork.joining.boundary;
