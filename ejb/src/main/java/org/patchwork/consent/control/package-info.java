/** Keeping consent and competence, and reminding those whom it concerns. */
package org.patchwork.consent.control;
