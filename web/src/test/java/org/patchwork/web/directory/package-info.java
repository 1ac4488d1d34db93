/** What leaves the directory for an address book. */
package org.patchwork.web.directory;
