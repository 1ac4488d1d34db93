/** Keeps requests for protection, allow lists and conflicts, and reminds of reviews. */
package org.patchwork.protection.control;
