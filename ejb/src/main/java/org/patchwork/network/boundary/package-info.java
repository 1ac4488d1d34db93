/** The support map, the caseload, the timeline, search and joining. */
package org.patchwork.network.boundary;
