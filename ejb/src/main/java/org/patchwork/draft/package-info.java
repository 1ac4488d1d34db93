/** What somebody has typed and not sent yet. */
package org.patchwork.draft;
