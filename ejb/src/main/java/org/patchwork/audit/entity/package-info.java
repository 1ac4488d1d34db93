/** The access record: who looked at whose record, when, and what was decided. */
package org.patchwork.audit.entity;
