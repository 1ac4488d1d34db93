/** The table of drafts, the seal of forms, and the end of both. */
package org.patchwork.draft.control;
