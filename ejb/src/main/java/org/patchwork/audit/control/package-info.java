/** Writing the access record. */
package org.patchwork.audit.control;
