/** Consent to sharing that a sensitive service is involved: given, refused, withdrawn, by whom and to whom; and who is competent to give it. */
package org.patchwork.consent;
