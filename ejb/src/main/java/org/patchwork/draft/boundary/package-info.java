/** Keeping, giving back and forgetting what was typed. */
package org.patchwork.draft.boundary;
