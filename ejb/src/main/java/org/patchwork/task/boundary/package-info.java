/** Asking, answering and following tasks; each reader gets those between people whom their own map shows. */
package org.patchwork.task.boundary;
