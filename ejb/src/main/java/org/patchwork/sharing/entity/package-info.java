/** What the sharing policy asks beside consent: holders' decisions, conflicts, and who is let in by name. */
package org.patchwork.sharing.entity;
