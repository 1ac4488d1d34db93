/** Feedback as it is kept, and what does not belong into it. */
package org.patchwork.feedback.control;
