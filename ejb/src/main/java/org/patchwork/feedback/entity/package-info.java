/** Feedback as it is stored. */
package org.patchwork.feedback.entity;
