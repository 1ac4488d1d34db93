/** Keeping what is typed into forms: which page a form is of, what waits there, and the forms that come back too late. */
package org.patchwork.web.draft;
