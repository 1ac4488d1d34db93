/** Converters between Java values and database columns, applied to every entity without being named by it. */
package org.patchwork.platform.entity;
