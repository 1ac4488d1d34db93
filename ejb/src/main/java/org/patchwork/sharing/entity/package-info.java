/** What the sharing policy asks: consent, holders' decisions, objections, conflicts, and who is let in by name or by statute. */
package org.patchwork.sharing.entity;
