/** What becomes of a request whose session or account ends meanwhile. */
package org.patchwork.web.access;
