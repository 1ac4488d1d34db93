/** What other components ask of the access record. */
package org.patchwork.audit.boundary;
