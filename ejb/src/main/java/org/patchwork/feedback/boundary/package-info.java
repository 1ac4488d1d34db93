/** Giving feedback, and the project team's board. */
package org.patchwork.feedback.boundary;
