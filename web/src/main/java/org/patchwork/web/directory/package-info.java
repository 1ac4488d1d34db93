/** The directory's pages: practitioners' profiles, organisations and their teams. */
package org.patchwork.web.directory;
