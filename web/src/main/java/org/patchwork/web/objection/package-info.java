/** Pages about what is said against an involvement being shown. */
package org.patchwork.web.objection;
