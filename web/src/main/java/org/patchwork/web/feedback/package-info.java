/** Saying what one thinks of a page, and the project team's board. */
package org.patchwork.web.feedback;
