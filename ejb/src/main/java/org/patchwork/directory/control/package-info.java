/** Queries on practitioners and organisations. */
package org.patchwork.directory.control;
