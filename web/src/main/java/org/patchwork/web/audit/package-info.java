/** The pages on who looked at what, for managers and information-governance officers. */
package org.patchwork.web.audit;
