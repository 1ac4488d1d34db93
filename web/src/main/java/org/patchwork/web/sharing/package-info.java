/** The pages of information-governance officers. */
package org.patchwork.web.sharing;
