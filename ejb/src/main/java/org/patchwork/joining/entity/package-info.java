/** Invitations, newcomers and hand-overs as they are kept. */
package org.patchwork.joining.entity;
