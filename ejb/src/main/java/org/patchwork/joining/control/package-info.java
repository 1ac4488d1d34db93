/** Keeps invitations, newcomers, hand-overs, agreements and who leads. */
package org.patchwork.joining.control;
