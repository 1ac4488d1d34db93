/** Pages on which managers bring files in, and officers see whose number stands twice. */
package org.patchwork.web.intake;
