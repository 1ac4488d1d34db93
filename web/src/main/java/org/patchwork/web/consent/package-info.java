/** Pages on which consent and competence are kept. */
package org.patchwork.web.consent;
