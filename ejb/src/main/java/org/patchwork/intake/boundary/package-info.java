/** Uploading a file, looking at what it would change, letting it work, and what came of it. */
package org.patchwork.intake.boundary;
