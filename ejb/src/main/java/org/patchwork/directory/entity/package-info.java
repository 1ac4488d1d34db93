/** Organisations, the services they give, the teams that give them, and the practitioners in the teams. */
package org.patchwork.directory.entity;
