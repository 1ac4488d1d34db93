/** Tests of what is kept of a form, as far as they need no server. */
package org.patchwork.web.draft;
