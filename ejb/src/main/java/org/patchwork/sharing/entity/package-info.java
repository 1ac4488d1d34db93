/** What follows from decisions, and what is kept of previews. */
package org.patchwork.sharing.entity;
